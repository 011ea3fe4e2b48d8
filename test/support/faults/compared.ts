import type { ToldDone } from './carefully.ts'
import type { Held } from './held.ts'

export interface MeantOne {
  /** Whose ticket it is, or on which ticket the note is. */
  readonly of: number
  readonly words: string
}

export interface Meant {
  readonly tickets: readonly MeantOne[]
  readonly notes: readonly MeantOne[]
}

export interface HeldInAll {
  readonly tickets: readonly Held[]
  readonly notes: readonly Held[]
}

/** Where the help desk does not hold what was meant, each once, or the program told something else. */
export function compared(meant: Meant, told: readonly ToldDone[], held: HeldInAll): readonly string[] {
  return [
    ...notOnce('ticket of requester', meant.tickets, held.tickets),
    ...notOnce('note on ticket', meant.notes, held.notes),
    ...toldWrong(told, [...held.tickets, ...held.notes]),
  ]
}

function notOnce(what: string, meant: readonly MeantOne[], held: readonly Held[]): readonly string[] {
  const wanted = counted(meant)
  const there = counted(held)
  return [...new Set([...wanted.keys(), ...there.keys()])]
    .filter((key) => wanted.get(key) !== there.get(key))
    .map((key) => `${what} ${key}: ${wanted.get(key) ?? 0} meant, ${there.get(key) ?? 0} there`)
}

/** How many say what another one says. */
export function equalOnes(held: readonly Held[]): number {
  return [...counted(held).values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0)
}

function counted(all: readonly (MeantOne | Held)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { of, words } of all) {
    const key = `${of} about ${words ?? 'nothing that was planned'}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function toldWrong(told: readonly ToldDone[], held: readonly Held[]): readonly string[] {
  const numbers = told.map(({ id }) => id)
  const twice = numbers.filter((id, at) => numbers.indexOf(id) !== at)
  const there = new Map(held.map(({ id, words }) => [id, words]))
  return [
    ...twice.map((id) => `number ${id} was told for two`),
    ...told
      .filter(({ id, words }) => there.get(id) !== words)
      .map(
        ({ id, words }) => `${words} was told done as ${id}, which is about ${there.get(id) ?? 'nothing'}`,
      ),
  ]
}
