import { nearest } from '#desk/text/nearest.ts'
import { UsageError } from '#errors.ts'
import { commandWords, hasOpenQuote } from '#terminal/programs/command-words.ts'
import { expanded, type Expanding } from './expand.ts'

// Names that JavaScript objects carry already.
const unusable = new Set(['constructor', 'prototype'])

/** The first words of all commands. */
export type FirstWords = ReadonlySet<string>

/** Throws UsageError for a name that no shell would leave alone, and for that of a command. */
export function checkName(name: string, commands: FirstWords): void {
  if (commands.has(name)) {
    throw new UsageError(`${name} is a command, and stays one.`, { hint: 'Choose another name.' })
  }
  if (/^[a-z0-9][a-z0-9._-]{0,63}$/i.test(name) && !unusable.has(name)) return
  throw new UsageError(`"${name}" cannot be the name of an alias.`, {
    hint: 'Use letters, digits, dots, hyphens and underscores, 64 at most, and begin with a letter or digit.',
  })
}

/** Throws UsageError for a line that leads to no command. `expanding` has the alias already. */
export function checkLine(name: string, line: string, commands: FirstWords, expanding: Expanding): void {
  if (hasOpenQuote(line)) {
    throw new UsageError('A quote is not closed.', { hint: `Typed: ${line}` })
  }
  const [own = ''] = commandWords(line)
  if (own === '') {
    throw new UsageError('An alias stands for a command, and none was given.', {
      hint: `For example: helpdesk alias add ${name} 'queue --mine'`,
    })
  }
  const [first = ''] = expanded([name], expanding)
  if (commands.has(first)) return
  throw new UsageError(`An alias begins with a command or another alias, and "${first}" is neither.`, {
    hint: hintFor(
      first,
      [...commands, ...Object.keys(expanding.aliases)].filter((one) => one !== name),
    ),
  })
}

function hintFor(first: string, known: readonly string[]): string {
  if (first === 'helpdesk' || first === 'hdk') return `Leave "${first}" out.`
  if (first.startsWith('-')) return 'Options go behind the command.'
  const near = nearest(first, known)
  return near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'See the commands: helpdesk --help'
}
