import type { ArgumentNode, CommandNode, OptionNode, Tree } from './nodes.ts'
import { liveKind } from './live.ts'
import { groupsOf, nextWords } from './next-words.ts'
import { ownOptions, sharedOptions } from './option-names.ts'
import { shellQuoted } from './quote.ts'

/** What is typed in any case, and without the quotes in which a value stands, fits too: zsh looks at it as it stands on the line. */
const fitting = String.raw`m:{[:lower:][:upper:]}={[:upper:][:lower:]} l:[:,=]|=["] l:[:,=]|=[\\]["]`

/** Completion for zsh, to stand as `_helpdesk` in a folder of fpath or to be read with source. */
export function zshScript(tree: Tree): string {
  return `#compdef helpdesk hdk
# Completion of helpdesk and hdk for zsh, printed by: helpdesk completion zsh

# Offers values of a kind: the program reads what is kept on this computer, and asks nobody.
_helpdesk_live() {
  # What descends is no option.
  [[ $PREFIX == -* && $1 != sort=* ]] && return 1
  local -a values shown open open_shown
  local value what
  while IFS=$'\\t' read -r value what; do
    if [[ $value == *[:=] ]]; then
      open+=("$value")
      open_shown+=("$value\${what:+  -- $what}")
    else
      values+=("$value")
      shown+=("$value\${what:+  -- $what}")
    fi
  done < <(command helpdesk __complete $1 "\${(Q)PREFIX}" "\${(@)helpdesk_words}" 2>/dev/null)
  local -a how=(-l -M '${fitting}')
  local ret=1
  (( $#values )) && compadd -V live "\${(@)how}" -d shown -a values && ret=0
  (( $#open )) && compadd -V live "\${(@)how}" -S '' -d open_shown -a open && ret=0
  return ret
}

_helpdesk() {
  local curcontext="$curcontext" ret=1
  local -a helpdesk_words=("\${(@)words[2,CURRENT-1]}")
  local -a state line
  local -A opt_args
  local -a everywhere=(
${sharedOptions(tree)
  .map((option) => `    ${optionSpec(option)}\n`)
  .join('')}  )
  ${specs([...ownOptions(tree.options, tree).map(optionSpec), "'1:command:_helpdesk_next'", "'*:: :->command'"], "-C -S -A '-*'")} && ret=0
  [[ -z $state ]] && return ret
  local helpdesk_aliased=''
  _helpdesk_command && ret=0
  return ret
}

_helpdesk_command() {
  local ret=1
  case $words[1] in
${firstArms(tree).join('\n')}
    *) _helpdesk_unalias && _helpdesk_command && ret=0 ;;
  esac
  return ret
}

# Puts what an alias stands for in its place among the words.
_helpdesk_unalias() {
  [[ -n $helpdesk_aliased ]] && return 1
  helpdesk_aliased=1
  local -a meant=("\${(@f)$(command helpdesk __complete line "\${(Q)words[1]}" 2>/dev/null)}")
  [[ -n $meant[1] ]] || return 1
  # Else the words would be again what they were once this returns.
  compstate[restore]=''
  helpdesk_words[$#helpdesk_words-CURRENT+2]=("\${(@)meant}")
  words=("\${(@)meant}" "\${(@)words[2,-1]}")
  (( CURRENT += $#meant - 1 ))
}

${[...wordLists(tree), ...tree.commands.map((command) => commandFunction(command, tree))].join('\n\n')}

if [[ $funcstack[1] == _helpdesk ]]; then
  _helpdesk "$@"
else
  compdef _helpdesk helpdesk hdk
fi
`
}

function firstArms(tree: Tree): readonly string[] {
  const groups = groupsOf(tree)
  return nextWords(tree, '').map(({ word }) => {
    const alone = tree.commands.some(({ name }) => name === word)
    const own = alone ? `${functionName(word)} && ret=0` : ''
    if (!groups.includes(word)) return `    ${word}) ${own} ;;`
    const seconds = nextWords(tree, word).map(
      ({ word: second }) =>
        `        ${second}) shift words; (( CURRENT-- )); ${functionName(`${word} ${second}`)} && ret=0 ;;`,
    )
    return [
      `    ${word})`,
      `      if (( CURRENT == 2 )); then`,
      `        _helpdesk_next_${word} && ret=0`,
      ...(alone ? [`        [[ $PREFIX == -* ]] && ${own}`] : []),
      `      else`,
      `        case $words[2] in`,
      ...seconds.map((line) => `  ${line}`),
      ...(alone ? [`          *) ${own} ;;`] : []),
      `        esac`,
      `      fi`,
      `      ;;`,
    ].join('\n')
  })
}

function wordLists(tree: Tree): readonly string[] {
  return ['', ...groupsOf(tree)].map((after) => {
    const entries = nextWords(tree, after).map(
      ({ word, summary }) => `    ${shellQuoted(`${escaped(word)}:${summary}`)}`,
    )
    return `${after === '' ? '_helpdesk_next' : `_helpdesk_next_${after}`}() {
  local -a found=(
${entries.join('\n')}
  )
  _describe -t commands command found${after === '' ? '\n  local ret=$?\n  _helpdesk_live alias && ret=0\n  return ret' : ''}
}`
  })
}

function commandFunction({ name, options, arguments: taken }: CommandNode, tree: Tree): string {
  const lines = [...ownOptions(options, tree).map(optionSpec), ...taken.map(argumentSpec)]
  return `${functionName(name)}() {\n  ${specs(lines, '-S')}\n}`
}

function functionName(name: string): string {
  return `_helpdesk_do_${name.replaceAll(' ', '_')}`
}

function specs(lines: readonly string[], how: string): string {
  return [`_arguments ${how} $everywhere`, ...lines].join(' \\\n    ')
}

function optionSpec(option: OptionNode): string {
  const { long, short, many, value } = option
  const names = short === null ? [long] : [short, long]
  const typed = names.map((name) => (value === null ? name : name + (name.startsWith('--') ? '=' : '+')))
  const once = many ? '*' : `(${names.join(' ')})`
  const ask = value === null ? '' : `:${escaped(value)}:${action(option)}`
  const told = `[${escaped(option.summary)}]${ask}`
  return typed.length > 1
    ? `${shellQuoted(once)}{${typed.join(',')}}${shellQuoted(told)}`
    : shellQuoted(once + typed.join('') + told)
}

function argumentSpec(argument: ArgumentNode, at: number): string {
  const colon = argument.required || argument.many ? ':' : '::'
  return shellQuoted(
    `${argument.many ? '*' : at + 1}${colon}${escaped(argument.summary)}:${action(argument)}`,
  )
}

// A blank says that something is wanted which cannot be completed.
function action({ choices, completes }: OptionNode | ArgumentNode): string {
  if (choices.length > 0)
    return `(${choices.map((word) => word.replace(/[^\w./-]/g, String.raw`\$&`)).join(' ')})`
  const live = liveKind(completes)
  // The blank before it keeps what zsh would add to the call away.
  if (live !== null) return ` _helpdesk_live ${live}`
  return completes === 'file' ? '_files' : ' '
}

function escaped(text: string): string {
  return text.replace(/[\\:[\]]/g, String.raw`\$&`)
}
