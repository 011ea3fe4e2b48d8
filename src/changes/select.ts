import type { ChangingDesk } from './changing-desk.ts'
import type { IdRange, TicketIds } from '#desk/ids/ticket-ids.ts'
import type { TicketNow } from '#desk/ticket.ts'
import { DeskError, NotFoundError } from '#errors.ts'

/** A ticket as it is just before its write, or why it cannot be had. */
export type Selected =
  { readonly id: number; readonly ticket: TicketNow } | { readonly id: number; readonly error: DeskError }

/** The numbers that are meant: ranges become the tickets that exist in them. Each once, in the order typed. */
export async function meantIds(
  desk: Pick<ChangingDesk, 'tickets'>,
  { single, ranges }: TicketIds,
): Promise<readonly number[]> {
  const ids = new Set(single)
  for (const range of ranges) for (const id of await existing(desk, range)) ids.add(id)
  return [...ids]
}

async function existing(
  desk: Pick<ChangingDesk, 'tickets'>,
  { from, to }: IdRange,
): Promise<readonly number[]> {
  const found: number[] = []
  const filter = { op: 'test', key: 'id', from, to } as const
  for await (const { id } of desk.tickets({ scope: 'all', filter, limit: null })) found.push(id)
  return found.sort((one, other) => one - other)
}

const page = 100

/**
 * Reads the tickets page by page, each page only when the ones before it are under way, so that none is read long before
 * its write. Throws no DeskError: what cannot be read says why.
 */
export async function* readTickets(desk: ChangingDesk, ids: readonly number[]): AsyncGenerator<Selected> {
  if (ids.length === 1 && ids[0] !== undefined) {
    yield await readOne(desk, ids[0])
    return
  }
  for (let at = 0; at < ids.length; at += page) yield* readPage(desk, ids.slice(at, at + page))
}

async function readOne(desk: ChangingDesk, id: number): Promise<Selected> {
  try {
    return { id, ticket: await desk.current(id) }
  } catch (error) {
    if (error instanceof DeskError) return { id, error }
    throw error
  }
}

async function* readPage(desk: ChangingDesk, ids: readonly number[]): AsyncGenerator<Selected> {
  const found = await ticketsOf(desk, ids)
  for (const id of ids) {
    if (found instanceof DeskError) {
      yield { id, error: found }
      continue
    }
    const ticket = found.get(id)
    yield ticket
      ? { id, ticket }
      : { id, error: new NotFoundError(`Ticket ${id} does not exist, or this account may not see it.`) }
  }
}

async function ticketsOf(
  desk: ChangingDesk,
  ids: readonly number[],
): Promise<ReadonlyMap<number, TicketNow> | DeskError> {
  try {
    const found = new Map<number, TicketNow>()
    for await (const ticket of desk.ticketsById(ids)) found.set(ticket.id, ticket)
    return found
  } catch (error) {
    if (error instanceof DeskError) return error
    throw error
  }
}
