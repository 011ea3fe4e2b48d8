import { clause, either, every, exactly, undecided, type Sent } from './clause.ts'

/** How a reference of a ticket is asked about. */
export interface Reference {
  readonly attribute: string
  /** Tickets may have none. */
  readonly optional: boolean
  /** The relation that the attribute is reached through. */
  readonly relation?: string
}

/** The reference is one of these; null among them stands for none. Negated: it is none of these. */
export function ids(reference: Reference, wanted: readonly (number | null)[], negated: boolean): Sent {
  if (wanted.length === 0) return undecided
  const runs = runsOf(wanted.filter((id) => id !== null))
  const { attribute, relation } = reference
  const through = relation === undefined ? [] : [relation]
  const none = (sign: '=' | '!='): Sent => exactly(clause(`${relation ?? attribute} ${sign} null`))
  const askForNone = wanted.includes(null)
  if (!negated) {
    const found = runs.map((run) => exactly(clause(within(attribute, run), through)))
    return either(askForNone ? [...found, none('=')] : found)
  }
  const others = every(runs.map((run) => exactly(clause(outside(attribute, run), through))))
  if (askForNone) return every([none('!='), others])
  // In a database "not 5" leaves out what is not set.
  return reference.optional ? either([others, none('=')]) : others
}

/** Numbers that follow each other, or one. */
type Run = readonly [first: number, last: number]

/** `[1, 2, 3, 4, 9]` → `[[1, 4], [9, 9]]`: long lists make long addresses. */
export function runsOf(numbers: readonly number[]): Run[] {
  const runs: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const last = runs.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}

/** The attribute lies in the run. */
export function within(attribute: string, [first, last]: Run): string {
  return first === last
    ? `${attribute} = ${first}`
    : `(${attribute} >= ${first}) and (${attribute} <= ${last})`
}

function outside(attribute: string, [first, last]: Run): string {
  return first === last ? `${attribute} != ${first}` : `(${attribute} < ${first}) or (${attribute} > ${last})`
}
