import type { Note } from '../note.ts'
import { moment } from '../time/instant.ts'
import type { FullTicket, Instant, Ticket } from '../ticket.ts'
import { isToDo, type SeenTicket } from './mark.ts'

/** One thing that happened to a ticket. */
export interface Happening {
  readonly id: number
  readonly what: What
  /** When; where the server does not say, when the ticket was updated last. */
  readonly at: Instant
  /** Who did it; null where the server does not say. */
  readonly by: string | null
  /** Status or tech before and after, by name. */
  readonly from: string | null
  readonly to: string | null
  /** In a few words; of a text its first line. */
  readonly text: string
  readonly subject: string | null
  readonly url: string
}

export type What =
  | 'new'
  | 'came'
  | 'left'
  | 'gone'
  | 'status'
  | 'resolved'
  | 'closed'
  | 'canceled'
  | 'reopened'
  | 'assigned'
  | 'released'
  | 'note'
  | 'updated'

export interface Earlier {
  /** As it stood at the look before; null when it was not among the tickets then, or nobody knows. */
  readonly before: SeenTicket | null
  /** In milliseconds. */
  readonly since: number
  /** All tickets that were to be done are in the mark, so that one that is not there came later. */
  readonly isComplete: boolean
  /** It is among the tickets that are looked at. */
  readonly isThere: boolean
}

/** What happened to a ticket since it was seen, the latest first. */
export function happeningsOf(ticket: FullTicket, earlier: Earlier): readonly Happening[] {
  const all = [...standing(ticket, earlier), ...notes(ticket, earlier)]
  const told = all.length > 0 ? all : [of(ticket, { what: 'updated', text: '' })]
  return told.toSorted(latestFirst)
}

export function latestFirst(one: Happening, other: Happening): number {
  return moment(other.at) - moment(one.at)
}

/** A ticket that is not to be seen any more. */
export function goneTicket({ id, updated, status, tech }: SeenTicket): Happening {
  const rest = { by: null, from: status, to: null, subject: null, url: '' }
  return { id, what: 'gone', at: updated, text: `it was ${status}, ${tech ?? 'with nobody'}`, ...rest }
}

type Told = Partial<Happening> & Pick<Happening, 'what' | 'text'>

function of({ id, updated, subject, url }: Ticket, told: Told): Happening {
  return { id, at: updated, by: null, from: null, to: null, subject, url, ...told }
}

function standing(ticket: FullTicket, earlier: Earlier): readonly Happening[] {
  const { before, isThere } = earlier
  if (before === null) return unknownBefore(ticket, earlier)
  const rows: Happening[] = []
  if (before.status !== ticket.status) rows.push(of(ticket, statusChange(ticket, before)))
  if (before.tech !== ticket.tech) {
    rows.push(
      of(ticket, { what: ticket.tech === null ? 'released' : 'assigned', ...step(before.tech, ticket.tech) }),
    )
  }
  if (!isThere && rows.length === 0) rows.push(of(ticket, { what: 'left', text: where(ticket) }))
  return rows
}

function unknownBefore(ticket: FullTicket, { since, isComplete }: Earlier): readonly Happening[] {
  const { created, requester, detail, closed, state, status } = ticket
  const rows: Happening[] = []
  const isNew = moment(created) >= since
  if (isNew) rows.push(of(ticket, { what: 'new', at: created, by: requester, text: firstLine(detail) }))
  if (closed !== null && moment(closed) >= since) {
    rows.push(
      of(ticket, {
        what: state === 'canceled' ? 'canceled' : 'closed',
        at: closed,
        to: status,
        text: status,
      }),
    )
  } else if (state === 'resolved' && solutionSince(ticket, since)) {
    rows.push(of(ticket, { what: 'resolved', to: status, text: status }))
  } else if (isComplete && !isNew && isToDo(ticket)) {
    rows.push(of(ticket, { what: 'came', text: where(ticket) }))
  }
  return rows
}

function statusChange({ status, state, closed, updated }: Ticket, before: SeenTicket): Told {
  const isOver = state === 'resolved' || state === 'closed' || state === 'canceled'
  const what = isOver && before.state !== state ? state : !isToDo(before) && !isOver ? 'reopened' : 'status'
  return { what, at: what === 'closed' ? (closed ?? updated) : updated, ...step(before.status, status) }
}

function step(from: string | null, to: string | null): Pick<Happening, 'from' | 'to' | 'text'> {
  return { from, to, text: `${from ?? 'nobody'} → ${to ?? 'nobody'}` }
}

function notes(ticket: FullTicket, { before, since }: Earlier): readonly Happening[] {
  const told =
    before === null ? ticket.notes.filter(({ at }) => moment(at) >= since) : notesSince(before, ticket)
  return told.map(({ at, author, text }) =>
    of(ticket, { what: 'note', at, by: author, text: firstLine(text) }),
  )
}

/** Those that it had not when it was seen. Times have whole seconds: in the very second of then, the number of notes tells. */
function notesSince({ updated, noteCount }: SeenTicket, ticket: FullTicket): readonly Note[] {
  const then = moment(updated)
  const later = ticket.notes.filter(({ at }) => moment(at) > then)
  const inThatSecond = ticket.notes
    .filter(({ at }) => moment(at) === then)
    .toSorted((one, other) => other.id - one.id)
  return [...later, ...inThatSecond.slice(0, Math.max(0, ticket.noteCount - noteCount - later.length))]
}

function solutionSince({ notes }: FullTicket, since: number): boolean {
  return notes.some(({ solution, at }) => solution && moment(at) >= since)
}

function where({ status, tech, group }: Ticket): string {
  return [status, tech ?? 'unassigned', ...(group === null ? [] : [group])].join(', ')
}

function firstLine(text: string): string {
  return (
    text
      .split('\n')
      .map((line) => line.trim())
      .find((line) => line !== '') ?? ''
  )
}
