import { every } from '#desk/filter/joined.ts'
import type { Filter } from '#desk/filter/filter.ts'
import type { Scope } from '#desk/helpdesk.ts'
import type { MirrorFacts } from '#desk/mirror/mirror.ts'
import { overdue } from './language.ts'
import { type Clause, joined } from './clause.ts'
import { hasParts, longParts, matchOf, words } from './words.ts'

/** A filter whose words say what comes first. */
export interface Ranked {
  /** What the index is asked for. */
  readonly match: string
  /** The parts of words that it is asked for. */
  readonly parts: readonly string[]
  /** The same asked of the texts, `folded f`. */
  readonly has: Clause
  /** What else a ticket has to fit, words included whose parts the index cannot put in order. */
  readonly rest: Filter | null
}

/** Null where no words that every ticket has are known to the index. */
export function ranked(filter: Filter | null): Ranked | null {
  if (filter === null) return null
  const matches: string[] = []
  const parts: string[] = []
  const texts: Clause[] = []
  const rest: Filter[] = []
  for (const term of filter.op === 'and' ? filter.terms : [filter]) {
    const text = term.op === 'test' && term.key === 'words' ? term.text : ''
    const match = matchOf(text)
    if (match !== null) {
      matches.push(`(${match})`)
      parts.push(...longParts(text))
      texts.push(hasParts(longParts(text)))
    }
    if (match === null || !words(text, false).exact) rest.push(term)
  }
  const [first, ...others] = rest
  const has = joined(texts, 'and')
  if (has === null) return null
  return {
    match: matches.join(' AND '),
    parts,
    has,
    rest: first === undefined ? null : every([first, ...others]),
  }
}

/** What comes first where no words say so: the most urgent of what is to be done, else as the server lists them. */
export function usualOrder(scope: Scope, facts: MirrorFacts | null, now: Date): string {
  if (scope === 'mine' || scope === 'my-groups') return urgency(facts, now)
  return facts?.can.changesFirst === false ? 't.id desc' : 't.updated desc, t.id desc'
}

/** As `byUrgency` compares: overdue, due, priority, unassigned before assigned, id. */
function urgency(facts: MirrorFacts | null, now: Date): string {
  const ranks = (facts?.priorities ?? []).map(({ id }, rank) => `when ${id} then ${rank}`)
  const priority = ranks.length === 0 ? '0' : `case t.priority ${ranks.join(' ')} else ${ranks.length} end`
  return `(${overdue(now)}) desc, t.due is null, t.due, ${priority}, t.tech is not null, t.id`
}
