import type { ArgumentNode, CommandNode, OptionNode, Tree } from './nodes.ts'
import { fishLine } from './fish-line.ts'
import { liveKind } from './live.ts'
import { groupsOf, nextWords } from './next-words.ts'
import { namesOf, ownOptions, sharedOptions, valuedNames } from './option-names.ts'
import { fishQuoted } from './quote.ts'

/** Completion for fish 3 and later. */
export function fishScript(tree: Tree): string {
  const lines = [
    ...sharedOptions(tree).map((option) => optionLine(null, option)),
    ...ownOptions(tree.options, tree).map((option) => optionLine('__helpdesk_command_is', option)),
    ...['', ...groupsOf(tree)].flatMap((after) => wordLines(tree, after)),
    ...tree.commands.flatMap((command) => commandLines(command, tree)),
  ]
  return `# Completion of helpdesk and hdk for fish, printed by: helpdesk completion fish
${fishLine}
# Prints the words before the cursor that are no options, and no values of the options named.
function __helpdesk_words
    set -l words (__helpdesk_line)
    set -e words[1]
    set -l value 0
    for word in $words
        if test $value = 1
            set value 0
        else if contains -- $word $argv
            set value 1
        else if not string match -q -- '-*' $word
            printf '%s\\n' $word
        end
    end
end

# Prints the command that was typed, of one or two words.
function __helpdesk_command
    set -l words (__helpdesk_words ${words(valuedNames(tree.options))})
    if contains -- "$words[1] $words[2]" ${words(twoWordNames(tree))}
        echo "$words[1] $words[2]"
    else
        echo "$words[1]"
    end
end

function __helpdesk_command_is
    test (__helpdesk_command) = "$argv"
end

# Nothing but these words was typed.
function __helpdesk_after
    set -l words (__helpdesk_words ${words(valuedNames(tree.options))})
    test "$words" = "$argv"
end

# COMMAND TEST POSITION VALUED…: so many arguments of the command stand before the cursor.
function __helpdesk_at
    __helpdesk_command_is $argv[1]; or return
    set -l words (__helpdesk_words $argv[4..])
    set -l own (string split ' ' -- $argv[1])
    test (math (count $words) - (count $own)) $argv[2] $argv[3]
end

# Prints values of a kind: the program reads what is kept on this computer, and asks nobody.
function __helpdesk_live
    # What descends is no option.
    not string match -q -- 'sort=*' $argv[1]; and string match -qr -- '^-[^=]*$' (commandline -ct); and return
    set -l words (__helpdesk_line)
    set -e words[1]
    set -l typed (string unescape -- (string replace -r -- '^--[\\w-]+=' '' (commandline -ct)))
    or set typed (string replace -r -- '^--[\\w-]+=' '' (commandline -ct) | string replace -r -- '^["\\']' '')
    command -q helpdesk; and command helpdesk __complete $argv[1] "$typed" $words 2>/dev/null
end

# Prints the line up to the cursor with what its alias stands for; fails where a command was typed.
function __helpdesk_unaliased
    set -l name (__helpdesk_words ${words(valuedNames(tree.options))})[1]
    test -n "$name"; or return
    contains -- $name ${words(nextWords(tree, '').map(({ word }) => word))}; and return 1
    command -q helpdesk; or return
    set -l meant (command helpdesk __complete line $name 2>/dev/null)
    set -q meant[1]; or return
    set -l words (__helpdesk_line)
    set -l at (contains -i -- $name $words)
    set -l behind $words[$at..]
    set -e behind[1]
    set -e words[$at..]
    echo -- (string escape -- $words $meant $behind) (commandline -ct)
end

# Offers behind an alias what is offered behind that for which it stands.
function __helpdesk_behind_alias
    set -l line (__helpdesk_unaliased); and complete -C $line
end

complete -c hdk -w helpdesk
complete -c helpdesk -f
complete -c helpdesk -k -a '(__helpdesk_behind_alias)'
complete -c helpdesk -n __helpdesk_after -a '(__helpdesk_live alias)'
${lines.join('\n')}
`
}

function twoWordNames({ commands }: Tree): readonly string[] {
  return commands.map(({ name }) => name).filter((name) => name.includes(' '))
}

function wordLines(tree: Tree, after: string): readonly string[] {
  const condition = after === '' ? '__helpdesk_after' : `__helpdesk_after ${after}`
  return nextWords(tree, after).map(
    ({ word, summary }) =>
      `complete -c helpdesk -n ${fishQuoted(condition)} -a ${fishQuoted(words([word]))} -d ${fishQuoted(summary)}`,
  )
}

function commandLines({ name, options, arguments: taken }: CommandNode, tree: Tree): readonly string[] {
  const valued = words(valuedNames(options))
  const offered = taken.flatMap((argument, at) => {
    const offers = argumentOffers(argument)
    if (offers === null) return []
    const condition = `__helpdesk_at ${words([name])} ${argument.many ? '-ge' : '-eq'} ${at} ${valued}`
    return [`complete -c helpdesk -n ${fishQuoted(condition)} ${offers}`]
  })
  return [
    ...ownOptions(options, tree).flatMap((option) => [
      optionLine(`__helpdesk_command_is ${name}`, option),
      ...descendingLine(name, option),
    ]),
    ...offered,
  ]
}

function argumentOffers({ choices, completes, summary }: ArgumentNode): string | null {
  if (choices.length > 0) return `-a ${fishQuoted(words(choices))} -d ${fishQuoted(summary)}`
  const live = liveKind(completes)
  if (live !== null) return `-k -a '(__helpdesk_live ${live})'`
  return completes === 'file' ? '-F' : null
}

function optionLine(
  condition: string | null,
  { long, short, value, choices, completes, summary }: OptionNode,
): string {
  const parts = [
    'complete -c helpdesk',
    ...(condition === null ? [] : [`-n ${fishQuoted(condition)}`]),
    `-l ${long.slice(2)}`,
    ...(short === null ? [] : [`-s ${short.slice(1)}`]),
    ...(value === null ? [] : [completes === 'file' ? '-r -F' : '-x']),
    ...(choices.length > 0 ? [`-a ${fishQuoted(words(choices))}`] : liveValues(completes)),
    `-d ${fishQuoted(summary)}`,
  ]
  return parts.join(' ')
}

/** The values that may begin with a hyphen once more, as arguments: fish takes them for options where they stand alone. */
function descendingLine(name: string, option: OptionNode): readonly string[] {
  if (option.completes?.startsWith('sort=') !== true) return []
  const condition = `__helpdesk_command_is ${name}; and __helpdesk_dash_behind ${words(namesOf(option))}`
  return [`complete -c helpdesk -n ${fishQuoted(condition)} ${liveValues(option.completes).join(' ')}`]
}

function liveValues(completes: OptionNode['completes']): readonly string[] {
  const live = liveKind(completes)
  return live === null ? [] : [`-k -a '(__helpdesk_live ${live})'`]
}

/** Words of a fish command; the plain ones stay bare, for the eye. */
function words(list: readonly string[]): string {
  return list.map((word) => (/^[\w./-]+$/.test(word) ? word : fishQuoted(word))).join(' ')
}
