import { groups, sections } from '../commands/sections.ts'
import type { Told } from '#views/text/aligned.ts'

/** The table of contents, as far as help reads it. */
export type Contents = Readonly<Record<string, { readonly summary: string }>>

export interface Section {
  readonly title: string
  readonly told: readonly Told[]
}

/** `sandbox serve`, `sandbox reset` … with their summaries. */
export function commandsBelow(commands: Contents, first: string): readonly Told[] {
  return Object.entries(commands)
    .filter(([name]) => name.startsWith(`${first} `))
    .map(([name, { summary }]) => [name, summary] as const)
}

/** The first words of all commands in their sections; what is in none is shown all the same. */
export function inSections(commands: Contents): readonly Section[] {
  const words = firstWords(commands)
  const named = new Set(Object.values(sections).flat())
  const others = words.filter(([word]) => !named.has(word))
  return [
    ...Object.entries(sections).map(([title, names]) => ({
      title,
      told: names.flatMap((name) => words.filter(([word]) => word === name)),
    })),
    { title: 'More', told: others },
  ].filter(({ told }) => told.length > 0)
}

/** Each first word once, with the words that may follow it. */
function firstWords(commands: Contents): readonly Told[] {
  const words = new Set(Object.keys(commands).map((name) => name.split(' ')[0] ?? name))
  return [...words].map((word) => {
    const summary = commands[word]?.summary ?? groups[word] ?? ''
    const below = commandsBelow(commands, word).map(([name]) => name.slice(word.length + 1))
    return [word, below.length === 0 ? summary : `${summary} (${below.join(', ')})`] as const
  })
}
