import { isEqualTicket } from '#desk/equal.ts'
import type { Filter, Test } from '#desk/filter/filter.ts'
import type { HelpDesk, NewTicket } from '#desk/helpdesk.ts'
import { instant } from '#desk/time/instant.ts'
import { NotFoundError, PermissionError } from '#errors.ts'

/** Clocks may differ by so much, in milliseconds. Older tickets are not read; it says nothing about whose a ticket is. */
const day = 86_400_000

export interface Looking {
  readonly desk: Pick<HelpDesk, 'tickets'>
  /** When the ticket is, or was, sent; milliseconds. */
  readonly at: number
}

/** The numbers of tickets that say the same for the same requester; null for an account that may not list tickets. */
export async function equalTickets(
  wanted: NewTicket,
  { desk, at }: Looking,
): Promise<readonly number[] | null> {
  const fresh: Test = { op: 'test', key: 'created', from: instant(at - day), to: null }
  const { requester } = wanted
  // The help desk may name a requester where none was sent.
  const reported: readonly Test[] =
    requester === null ? [] : [{ op: 'test', key: 'requester', ids: [requester] }]
  const filter: Filter = { op: 'and', terms: [...reported, fresh] }
  const equal: number[] = []
  try {
    for await (const ticket of desk.tickets({ scope: 'all', filter, limit: null })) {
      if (isEqualTicket(ticket, wanted)) equal.push(ticket.id)
    }
  } catch (error) {
    if (error instanceof PermissionError || error instanceof NotFoundError) return null
    throw error
  }
  return equal
}
