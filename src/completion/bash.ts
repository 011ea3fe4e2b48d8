import type { ArgumentNode, CommandNode, OptionNode, Tree } from './nodes.ts'
import { bashWalk } from './bash-walk.ts'
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
${bashWalk}`
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
