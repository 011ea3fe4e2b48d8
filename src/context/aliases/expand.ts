import { UsageError } from '#errors.ts'
import { commandWords } from '#terminal/programs/command-words.ts'

/** Names, and the lines that they stand for. */
export type Aliases = Readonly<Record<string, string>>

export interface Expanding {
  readonly aliases: Aliases
  /** Whether commands begin with the word: they are no aliases, whatever is saved. */
  readonly isCommand: (word: string) => boolean
}

/**
 * The words of a line with the alias at their beginning replaced by what it stands for, which may be another one. Throws
 * UsageError for aliases that lead back to themselves, and for one that stands for nothing.
 */
export function expanded(words: readonly string[], { aliases, isCommand }: Expanding): readonly string[] {
  const passed: string[] = []
  let line = words
  for (;;) {
    const [name = '', ...others] = line
    const meant = isCommand(name) ? null : aliasNamed(aliases, name)
    if (meant === null) return line
    if (passed.includes(name)) throw inCircle([...passed, name])
    passed.push(name)
    const replaced = commandWords(meant)
    if (replaced.length === 0)
      throw new UsageError(`The alias ${name} stands for nothing.`, { hint: putRight(name) })
    line = [...replaced, ...others]
  }
}

// Words such as "constructor" are no aliases, although every object has them.
function aliasNamed(aliases: Aliases, name: string): string | null {
  return Object.hasOwn(aliases, name) ? (aliases[name] ?? null) : null
}

function inCircle(passed: readonly string[]): UsageError {
  const last = passed.at(-1) ?? ''
  return new UsageError(`The alias ${last} leads back to itself: ${passed.join(', ')}.`, {
    hint: putRight(last),
  })
}

function putRight(name: string): string {
  return `Let it stand for a command: helpdesk alias add ${name} 'queue --mine'. Or forget it: helpdesk alias drop ${name}`
}
