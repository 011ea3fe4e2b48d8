import type { ArgumentNode, CommandNode, OptionNode, Tree } from './nodes.ts'
import { liveKind } from './live.ts'
import { groupsOf, nextWords } from './next-words.ts'
import { namesOf, ownOptions, sharedOptions, valuedNames } from './option-names.ts'
import { shellQuoted } from './quote.ts'

/** Completion for bash 3.2 and later, without the bash-completion package. */
export function bashScript(tree: Tree): string {
  return `# Completion of helpdesk and hdk for bash, printed by: helpdesk completion bash

_helpdesk_know() {
  options=() valued=' ' next=() about=()
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
    const lines = [
      `    ${shellQuoted(name)})`,
      ...(own.length > 0 ? [`      options=(${words(own.flatMap(namesOf))})`] : []),
      ...(valuedNames(own).length > 0 ? [`      valued=' ${valuedNames(own).join(' ')} '`] : []),
      ...(name.includes(' ') ? [] : nextLines(tree, name)),
      '      ;;',
    ]
    return lines.join('\n')
  })
  const bare = groups.map((group) =>
    [`    ${shellQuoted(group)})`, ...nextLines(tree, group), '      return', '      ;;'].join('\n'),
  )
  return [...known, ...bare]
}

/** The words that may follow, and what they are. */
function nextLines(tree: Tree, after: string): readonly string[] {
  const next = nextWords(tree, after)
  if (next.length === 0) return []
  return [
    `      next=(${words(next.map(({ word }) => word))})`,
    `      about=(${words(next.map(({ summary }) => summary))})`,
  ]
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
  const live = liveKind(completes)
  if (live !== null) return `live=${live}`
  return completes === 'file' ? 'files=1' : null
}

function words(list: readonly string[]): string {
  return list.map(shellQuoted).join(' ')
}

// Bash breaks words at "=", so that --output=json arrives as three; where a person has changed that, it arrives as one.
const walk = String.raw`
# Reads the word before the cursor as the program would get it, the quote that is open in it, and how much of it
# readline keeps: up to a sign at which it breaks words, or to the open quote.
_helpdesk_typed() {
  local line=${'$'}{COMP_LINE:0:COMP_POINT} sign
  local -i at
  typed='' quote='' kept=0
  for ((at = 0; at < ${'$'}{#line}; at++)); do
    sign=${'$'}{line:at:1}
    if [[ $quote == "'" && $sign != "'" ]]; then
      typed+=$sign
    elif [[ $sign == '\' ]]; then
      at+=1
      typed+=${'$'}{line:at:1}
    elif [[ $quote && $sign == "$quote" ]]; then
      quote=''
    elif [[ $quote ]]; then
      typed+=$sign
    elif [[ $sign == [\'\"] ]]; then
      quote=$sign
      kept=${'$'}{#typed}
    elif [[ $sign == [[:space:]] ]]; then
      typed=''
      kept=0
    else
      typed+=$sign
      [[ $sign == [:=] && $COMP_WORDBREAKS == *"$sign"* ]] && kept=${'$'}{#typed}
    fi
  done
}

# Adds what the program offers of a kind: it reads what is kept on this computer, and asks nobody.
_helpdesk_live() {
  local typed value what option=''
  local -i kept at
  _helpdesk_typed
  if [[ $pending && $typed == --*=* ]]; then
    option=${'$'}{typed%%=*}=
    typed=${'$'}{typed#*=}
    ((kept = kept > ${'$'}{#option} ? kept - ${'$'}{#option} : 0))
  fi
  # As the program has put them: the latest ticket first. Aliases stand among the commands.
  [[ $1 == alias ]] || compopt -o nosort 2>/dev/null
  while IFS=$'\t' read -r value what; do
    [[ $value == *[:=] ]] && compopt -o nospace 2>/dev/null
    value=${'$'}{value:kept}
    at=${'$'}{#COMPREPLY[@]}
    shown[at]=$value
    if [[ $quote == "'" ]]; then
      value=${'$'}{value//$quote/$quote\\$quote$quote}
    elif [[ $quote ]]; then
      [[ $value == *'!'* ]] && continue
      value=${'$'}{value//\\/\\\\}
      value=${'$'}{value//\"/\\\"}
      value=${'$'}{value//\$/\\\$}
      value=${'$'}{value//${'\\`'}/${'\\\\\\`'}}
    else
      printf -v value %q "$value"
    fi
    told[at]=$what
    COMPREPLY+=("$prefix$value")
  done < <(command helpdesk __complete "$1" "$typed" "${'$'}{words[@]}" 2>/dev/null)
}

# Where the words are listed, each comes with what it is. Readline inserts what they begin with alike, which this does not
# change: it waits for a list that is nothing else where quotes are open, or words too wide to stay whole.
_helpdesk_tell() {
  local line wide
  local -i at listing longest=0 widest=0 room=${'$'}{COLUMNS:-80}-1
  ((listing = COMP_TYPE == 63, room > 20 || (room = 79)))
  ((listing || (COMP_TYPE == 33 || COMP_TYPE == 64) && ! ${'$'}{#quote})) || return 0
  ((${'$'}{#COMPREPLY[@]} > 1)) && [[ ${'$'}{told[*]} == *[![:space:]]* ]] || return 0
  ((listing)) || shown=("${'$'}{COMPREPLY[@]}")
  for line in "${'$'}{shown[@]}"; do
    wide=${'$'}{line//[[:ascii:]]/}
    ((longest = ${'$'}{#line} > longest ? ${'$'}{#line} : longest))
    ((widest = ${'$'}{#line} + ${'$'}{#wide} > widest ? ${'$'}{#line} + ${'$'}{#wide} : widest))
  done
  ((listing || widest < room - 5)) || return 0
  ((longest > room / 2)) && longest=room/2
  for at in "${'$'}{!COMPREPLY[@]}"; do
    line=${'$'}{shown[at]}
    if [[ ${'$'}{told[at]} ]]; then
      printf -v wide '%*s' $((${'$'}{#line} < longest ? longest - ${'$'}{#line} : 0)) ''
      line+="$wide  -- ${'$'}{told[at]}"
    fi
    _helpdesk_cut
    COMPREPLY[at]=$line
  done
}

# Cuts a line to the room there is, and makes it so long that readline lists the lines in one column. What is not ASCII may
# take two columns of the screen.
_helpdesk_cut() {
  wide=${'$'}{line//[[:ascii:]]/}
  if ((${'$'}{#line} + ${'$'}{#wide} > room)); then
    while ((${'$'}{#line} + ${'$'}{#wide} >= room)); do
      line=${'$'}{line:0:${'$'}{#line} - (${'$'}{#line} + ${'$'}{#wide} - room + 2) / 2}
      wide=${'$'}{line//[[:ascii:]]/}
    done
    line+=…
  elif ((${'$'}{#line} <= room / 2)); then
    printf -v wide '%*s' $((room / 2 + 1 - ${'$'}{#line})) ''
    line+=$wide
  fi
}

# Puts what an alias stands for in its place among the words.
_helpdesk_unalias() {
  local -a meant=()
  local one
  while IFS= read -r one; do
    meant+=("$one")
  done < <(command helpdesk __complete line "${'$'}{words[$1]}" 2>/dev/null)
  (( ${'$'}{#meant[@]} )) && words=("${'$'}{words[@]:0:$1}" "${'$'}{meant[@]}" "${'$'}{words[@]:$1 + 1}")
}

_helpdesk() {
  local cur=${'$'}{COMP_WORDS[COMP_CWORD]} command='' pending='' ended='' files='' live='' prefix='' valued='' word aliased=''
  local quote=''
  local -i position=0 index
  local -a options next about choices told shown words=("${'$'}{COMP_WORDS[@]:1:COMP_CWORD-1}")
  COMPREPLY=()
  _helpdesk_know ''
  for ((index = 0; index < ${'$'}{#words[@]}; index++)); do
    word=${'$'}{words[index]}
    if [[ $pending ]]; then
      [[ $word == '=' ]] || pending=''
    elif [[ ! $ended && $word == -- ]]; then
      ended=1
    elif [[ ! $ended && $word == -* ]]; then
      [[ $valued == *" $word "* ]] && pending=$word
    elif ((position == 0)) && [[ " ${'$'}{next[*]} " == *" $word "* ]]; then
      command=${'$'}{command:+$command }$word
      _helpdesk_know "$command"
    elif [[ $position == 0 && ! $command && ! $aliased ]] && _helpdesk_unalias "$index"; then
      aliased=1
      index+=-1
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
    if ((position == 0)); then
      for index in "${'$'}{!next[@]}"; do
        [[ ${'$'}{next[index]} == "$cur"* ]] || continue
        told[${'$'}{#COMPREPLY[@]}]=${'$'}{about[index]}
        shown[${'$'}{#COMPREPLY[@]}]=${'$'}{next[index]}
        COMPREPLY+=("${'$'}{next[index]}")
      done
    fi
    [[ $position == 0 && ! $command ]] && live=alias
    _helpdesk_argument "$command" "$position"
  fi

  for word in "${'$'}{choices[@]}"; do
    [[ $word == "$cur"* ]] || continue
    shown[${'$'}{#COMPREPLY[@]}]=$word
    printf -v word %q "$word"
    COMPREPLY+=("$prefix$word")
  done
  [[ $live ]] && _helpdesk_live "$live"
  _helpdesk_tell
  if [[ $files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do
      COMPREPLY+=("$prefix$word")
    done < <(compgen -f -- "$cur")
  fi
}

complete -F _helpdesk helpdesk hdk
`
