import { type Job, oneOf, type PlannedTicket } from '../faults/plan.ts'
import type { Place } from './place.ts'

/** What a single write does. */
export type Kind = Job['writes']

export const kinds: readonly Kind[] = ['tickets', 'notes', 'values']

/** What one computer writes about; no other one does. */
export interface Share extends Pick<Place, 'requesters' | 'tickets' | 'fields'> {
  /** One small letter. */
  readonly name: string
}

/** Gives one write after the other. A third of the tickets and of the notes equals another one. */
export function jobsOf(share: Share, random: () => number): (kind: Kind) => Job {
  const { name, requesters, tickets, fields } = share
  const created: PlannedTicket[] = []
  const noted: { readonly ids: readonly number[]; readonly words: string }[] = []
  // No number is given twice, in digits only.
  let value = name.charCodeAt(0) * 10_000
  return (kind) => {
    if (kind === 'tickets') {
      const fresh = { requester: oneOf(requesters, random), words: `T${name}${created.length}` }
      const ticket = created.length > 0 && random() < 1 / 3 ? oneOf(created, random) : fresh
      created.push(ticket)
      return { writes: kind, tickets: [ticket] }
    }
    const ids = [oneOf(tickets, random)]
    if (kind === 'notes') {
      const fresh = { ids, words: `N${name}${noted.length}` }
      const note = noted.length > 0 && random() < 1 / 3 ? oneOf(noted, random) : fresh
      noted.push(note)
      return { writes: kind, ...note }
    }
    const chosen = random() < 0.5 ? [oneOf(fields, random)] : fields
    return {
      writes: kind,
      ids,
      values: Object.fromEntries(chosen.map((field) => [field, String((value += 1))])),
    }
  }
}
