import type { ArgumentNode, CommandNode, OptionNode, Tree } from './nodes.ts'
import { groupsOf, nextWords } from './next-words.ts'
import { namesOf, ownOptions, sharedOptions, valuedNames } from './option-names.ts'
import { shellQuoted } from './quote.ts'

/** Completion for bash 3.2 and later, without the bash-completion package. */
export function bashScript(tree: Tree): string {
  return `# Completion of helpdesk and hdk for bash, printed by: helpdesk completion bash

_helpdesk_know() {
  options=() valued=' ' next=()
  case $1 in
${knowArms(tree).join('\n')}
    *) return ;;
  esac
  options+=(${words(sharedOptions(tree).flatMap(namesOf))})
  valued+='${valuedNames(sharedOptions(tree)).join(' ')} '
}

_helpdesk_value() {
  case "$1 $2" in
${valueArms(tree).join('\n')}
  esac
}

_helpdesk_argument() {
  case "$1 $2" in
${tree.commands.flatMap(argumentArms).join('\n')}
  esac
}
${walk}`
}

function knowArms(tree: Tree): readonly string[] {
  const groups = groupsOf(tree).filter((group) => tree.commands.every(({ name }) => name !== group))
  const known = [{ name: '', options: tree.options }, ...tree.commands].map(({ name, options }) => {
    const own = ownOptions(options, tree)
    const next = name.includes(' ') ? [] : nextWords(tree, name).map(({ word }) => word)
    const lines = [
      `    ${shellQuoted(name)})`,
      ...(own.length > 0 ? [`      options=(${words(own.flatMap(namesOf))})`] : []),
      ...(valuedNames(own).length > 0 ? [`      valued=' ${valuedNames(own).join(' ')} '`] : []),
      ...(next.length > 0 ? [`      next=(${words(next)})`] : []),
      '      ;;',
    ]
    return lines.join('\n')
  })
  const bare = groups.map((group) => {
    const next = nextWords(tree, group).map(({ word }) => word)
    return `    ${shellQuoted(group)})\n      next=(${words(next)})\n      return\n      ;;`
  })
  return [...known, ...bare]
}

/** One arm for all options that are completed alike. */
function valueArms(tree: Tree): readonly string[] {
  const alike = new Map<string, string[]>()
  const learn = (option: OptionNode, pattern: (typed: string) => string): void => {
    const offered = offer(option)
    if (offered === null) return
    const patterns = namesOf(option).map(pattern)
    alike.set(offered, [...(alike.get(offered) ?? []), ...patterns])
  }
  for (const { name, options } of [{ name: '', options: tree.options }, ...tree.commands]) {
    for (const option of ownOptions(options, tree)) learn(option, (typed) => shellQuoted(`${name} ${typed}`))
  }
  for (const option of sharedOptions(tree)) learn(option, (typed) => `*${shellQuoted(` ${typed}`)}`)
  return [...alike].map(([offered, patterns]) => `    ${patterns.join(' | \\\n    ')}) ${offered} ;;`)
}

function argumentArms({ name, arguments: taken }: CommandNode): readonly string[] {
  return taken.flatMap((argument, position) => {
    const offered = offer(argument)
    if (offered === null) return []
    const pattern = argument.many ? `${shellQuoted(`${name} `)}*` : shellQuoted(`${name} ${position}`)
    return [`    ${pattern}) ${offered} ;;`]
  })
}

function offer({ choices, completes }: OptionNode | ArgumentNode): string | null {
  if (choices.length > 0) return `choices+=(${words(choices)})`
  return completes === 'file' ? 'files=1' : null
}

function words(list: readonly string[]): string {
  return list.map(shellQuoted).join(' ')
}

// Bash breaks words at "=", so that --output=json arrives as three; where a person has changed that, it arrives as one.
const walk = String.raw`
_helpdesk() {
  local cur=${'$'}{COMP_WORDS[COMP_CWORD]} command='' pending='' ended='' files='' prefix='' valued='' word
  local -i position=0 index
  local -a options next choices
  COMPREPLY=()
  _helpdesk_know ''
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=${'$'}{COMP_WORDS[index]}
    if [[ $pending ]]; then
      [[ $word == '=' ]] || pending=''
    elif [[ ! $ended && $word == -- ]]; then
      ended=1
    elif [[ ! $ended && $word == -* ]]; then
      [[ $valued == *" $word "* ]] && pending=$word
    elif ((position == 0)) && [[ " ${'$'}{next[*]} " == *" $word "* ]]; then
      command=${'$'}{command:+$command }$word
      _helpdesk_know "$command"
    else
      position+=1
    fi
  done

  if [[ ! $pending && ! $ended && $cur == --*=* ]]; then
    pending=${'$'}{cur%%=*}
    prefix=$pending=
    cur=${'$'}{cur#*=}
  elif [[ $pending && $cur == '=' ]]; then
    cur=''
  fi

  if [[ $pending ]]; then
    _helpdesk_value "$command" "$pending"
  elif [[ ! $ended && $cur == -* ]]; then
    choices=("${'$'}{options[@]}")
  else
    ((position == 0)) && choices=("${'$'}{next[@]}")
    _helpdesk_argument "$command" "$position"
  fi

  for word in "${'$'}{choices[@]}"; do
    [[ $word == "$cur"* ]] || continue
    printf -v word %q "$word"
    COMPREPLY+=("$prefix$word")
  done
  if [[ $files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do
      COMPREPLY+=("$prefix$word")
    done < <(compgen -f -- "$cur")
  fi
}

complete -F _helpdesk helpdesk hdk
`
