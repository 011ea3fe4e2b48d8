import type { TicketChanges } from '#desk/helpdesk.ts'
import type { TicketNow } from '#desk/ticket.ts'
import { compared, type Wanted } from '#desk/wanted.ts'
import { ConflictError } from '#errors.ts'
import type { ChangingDesk } from '../changing-desk.ts'

interface Updating {
  readonly desk: Pick<ChangingDesk, 'update' | 'current'>
  readonly id: number
  /** The ticket as it was when the change was decided on; null where it is to be changed whatever it holds. */
  readonly reading: TicketNow | null
  readonly wanted: Wanted
}

/** Somebody who writes in the same moment that often is not waited for. */
const mostTries = 4

/**
 * Changes a ticket, on condition that nobody changed it since, where the server knows such a condition. A change that touches
 * nothing of this one is in nobody's way: then it is tried on the newer reading. Throws ConflictError.
 */
export async function updated(
  changes: TicketChanges,
  { desk, id, reading, wanted }: Updating,
): Promise<void> {
  let newest = reading
  for (let tries = 1; ; tries += 1) {
    try {
      const version = newest?.version ?? undefined
      return await desk.update(id, changes, version === undefined ? {} : { unlessChangedSince: version })
    } catch (error) {
      if (!(error instanceof ConflictError) || newest === null || tries === mostTries) throw error
      const before = new Map(compared(wanted, newest).map(({ name, held }) => [name, held]))
      const now = await desk.current(id)
      const touched = compared(wanted, now).filter(({ name, held }) => before.get(name) !== held)
      if (touched.length > 0) throw changedMeanwhile(id, touched)
      newest = now
    }
  }
}

function changedMeanwhile(id: number, touched: ReturnType<typeof compared>): ConflictError {
  const values = touched.map(({ name, heldShown }) => `${name} is now ${heldShown ?? 'none'}`)
  return new ConflictError(`Ticket ${id} was changed by somebody else meanwhile: ${values.join(', ')}.`, {
    hint: `See what it holds: helpdesk show ${id}. To do it all the same: --force`,
  })
}
