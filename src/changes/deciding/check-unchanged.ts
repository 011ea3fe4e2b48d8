import type { Ticket } from '#desk/ticket.ts'
import { moment } from '#desk/time/instant.ts'
import { compared, isHeld, type Wanted } from '#desk/wanted.ts'
import { leadsSomewhere } from '#desk/workflow.ts'
import { ConflictError } from '#errors.ts'
import type { Intent } from '../intent.ts'

/**
 * Throws ConflictError when what this write touches was changed between the reading that it was decided on and now
 * (cli-contract §5). A gap of one round trip remains: the server takes a write whatever it holds.
 */
export function checkUnchanged(intent: Intent, ticket: Ticket, wanted: Wanted): void {
  if (intent.force) return
  const { ifUpdated, readings, verb, move } = intent
  const again = `helpdesk ${verb} ${ticket.id}`
  if (ifUpdated !== undefined && moment(ticket.updated) > moment(ifUpdated)) {
    throw new ConflictError(`Ticket ${ticket.id} was changed at ${ticket.updated}, after ${ifUpdated}.`, {
      hint: `See what it holds: helpdesk show ${ticket.id}. To write all the same: --force`,
    })
  }
  const reading = readings?.get(ticket.id)
  if (reading === undefined) return
  const changes = changesSince(reading, ticket, { wanted, forgiving: !leadsSomewhere(verb) })
  const level = move !== undefined && (reading.level !== ticket.level || reading.group !== ticket.group)
  if (level) changes.push(`level ${place(reading)} → ${place(ticket)}`)
  if (changes.length === 0) return
  throw new ConflictError(
    `Ticket ${ticket.id} was changed by somebody else meanwhile: ${changes.join(', ')}.`,
    {
      hint: `See what it holds: helpdesk show ${ticket.id}. To do it all the same: ${again} with --force`,
    },
  )
}

/** Somebody who set the very value that is wanted is in nobody's way, unless it was the verb's own step. */
function changesSince(
  reading: Ticket,
  ticket: Ticket,
  { wanted, forgiving }: { readonly wanted: Wanted; readonly forgiving: boolean },
): string[] {
  const before = new Map(compared(wanted, reading).map((one) => [one.name, one]))
  return compared(wanted, ticket).flatMap((now) => {
    const then = before.get(now.name)
    if (then === undefined || then.held === now.held || (forgiving && isHeld(now))) return []
    return [`${now.name} ${then.heldShown ?? 'none'} → ${now.heldShown ?? 'none'}`]
  })
}

function place({ group, level }: Ticket): string {
  return `${level ?? 'none'} of ${group ?? 'no group'}`
}
