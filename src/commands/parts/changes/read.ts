import type { Context } from '#command.ts'
import { inOrder } from '#changes/in-order.ts'
import type { HelpDesk } from '#desk/helpdesk.ts'
import { type Happening, goneTicket, happeningsOf, latestFirst } from '#desk/looks/happenings.ts'
import { type Mark, type SeenTicket, sortedByMark } from '#desk/looks/mark.ts'
import type { Ticket } from '#desk/ticket.ts'
import { NotFoundError, PermissionError } from '#errors.ts'

interface Reading {
  readonly desk: HelpDesk
  readonly given: Pick<Context, 'spin'>
  readonly mark: Mark | null
  /** In milliseconds. */
  readonly since: number
  /** The mark has all tickets that were to be done then, and those that are so now were found. */
  readonly isComplete: boolean
}

/** What happened to the tickets that were found, and to those that were among them and are so no longer; the latest first. */
export async function readHappenings(
  found: readonly Ticket[],
  { desk, given, mark, since, isComplete }: Reading,
): Promise<readonly Happening[]> {
  const before = new Map(mark?.tickets.map((ticket) => [ticket.id, ticket]))
  const { touched, left } = sortedByMark(found, { mark, since })
  const there = touched.map(({ id }) => ({ id, isThere: true }))
  const away = isComplete ? left.map(({ id }) => ({ id, isThere: false })) : []

  async function read({ id, isThere }: (typeof there)[number]): Promise<readonly Happening[]> {
    const known = before.get(id) ?? null
    try {
      const ticket = await desk.ticket(id)
      return happeningsOf(ticket, { before: known, since, isComplete: isComplete && mark !== null, isThere })
    } catch (error) {
      if (!(error instanceof NotFoundError || error instanceof PermissionError)) throw error
      return gone(known)
    }
  }

  const spinner = await given.spin('Reading …')
  try {
    const all: Happening[] = []
    for await (const some of inOrder([...there, ...away], read, { atOnce: 6 })) all.push(...some)
    return all.toSorted(latestFirst)
  } finally {
    spinner.stop()
  }
}

function gone(known: SeenTicket | null): readonly Happening[] {
  return known === null ? [] : [goneTicket(known)]
}
