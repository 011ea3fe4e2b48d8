import type { Context } from '#command.ts'
import { type Compared, eventsBetween, type TicketEvent } from '#desk/looks/events.ts'
import { markedTickets } from '#desk/looks/marked.ts'
import { pauseBefore } from '#desk/looks/pause.ts'
import type { Look, Watched } from '#desk/looks/watched.ts'
import { instant } from '#desk/time/instant.ts'
import type { Instant, Ticket } from '#desk/ticket.ts'
import { AnswerError, type DeskError, UnreachableError } from '#errors.ts'

/** What one look at the help desk finds. */
export interface Found {
  /** In the order in which they are shown. */
  readonly tickets: readonly Ticket[]
  /** Null for the order of the server. */
  readonly order: ((one: Ticket, other: Ticket) => number) | null
  readonly presses: (ticket: Ticket) => boolean
}

export interface Watching extends Pick<Context, 'now' | 'random' | 'wait' | 'signal'> {
  readonly look: (isFirst: boolean) => Promise<Found>
  /** Between two looks, in milliseconds. */
  readonly every: number
  readonly compared: Compared
}

/**
 * Looks again and again until the signal is aborted. While the help desk is away it goes on with longer pauses; a first look
 * that fails, and a refusal, is thrown.
 */
export async function* watching(means: Watching): AsyncGenerator<Watched, void> {
  const { look, signal, now, random, wait, every, compared } = means
  let before: Look | null = null
  let failures = 0
  while (!signal.aborted) {
    const at = instant(now().getTime())
    const found = await attempt(() => look(before === null))
    if (signal.aborted) return
    if ('error' in found) {
      if (before === null || !isAway(found.error)) throw found.error
      failures += 1
      yield { is: 'away', at, since: before.at, why: found.error.message, failures }
    } else {
      before = lookOf(found, { at, before, compared, gap: failures > 0 })
      failures = 0
      yield before
    }
    const asked = 'error' in found ? pauseAsked(found.error) : 0
    await wait(pauseBefore({ every, failures, asked, chance: random() }))
  }
}

async function attempt(look: () => Promise<Found>): Promise<Found | { readonly error: unknown }> {
  try {
    return await look()
  } catch (error) {
    return { error }
  }
}

function isAway(error: unknown): error is DeskError {
  return error instanceof UnreachableError || error instanceof AnswerError
}

function pauseAsked(error: unknown): number {
  return error instanceof AnswerError ? error.pause : 0
}

interface Looking {
  readonly at: Instant
  readonly before: Look | null
  readonly compared: Compared
  /** The help desk was away since the look before. */
  readonly gap: boolean
}

function lookOf({ tickets, order, presses }: Found, { at, before, compared, gap }: Looking): Look {
  const events: readonly TicketEvent[] =
    before === null
      ? tickets.map((ticket) => ({ is: 'present', ticket }))
      : eventsBetween(before.tickets, tickets, compared)
  const fresh = events.flatMap(({ is, ticket }) => (is === 'added' ? [ticket] : []))
  return {
    is: 'look',
    at,
    isFirst: before === null,
    tickets,
    events,
    marked: markedTickets(tickets, events, order),
    pressing: new Set(fresh.filter(presses).map(({ id }) => id)),
    gap: gap && before !== null ? { from: before.at, to: at } : null,
  }
}
