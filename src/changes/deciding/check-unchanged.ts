import type { Ticket } from '#desk/ticket.ts'
import { moment } from '#desk/time/instant.ts'
import { compared, isHeld, type Wanted } from '#desk/wanted.ts'
import { leadsSomewhere } from '#desk/standing/workflow.ts'
import { ConflictError } from '#errors.ts'
import type { Intent } from '../intent.ts'

/**
 * Throws ConflictError when what this write touches was changed between the reading that it was decided on and now
 * (cli-contract §5). A gap of one round trip remains: the server takes a write whatever it holds.
 */
export function checkUnchanged(intent: Intent, ticket: Ticket, wanted: Wanted): void {
  if (intent.force) return
  checkNotAfter(intent, ticket)
  const { readings, verb, move } = intent
  const again = `helpdesk ${verb} ${ticket.id}`
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

/** Throws ConflictError for a ticket that was changed after the time that a write goes by. */
export function checkNotAfter(
  { ifUpdated: forAll, ifUpdatedOf, force }: Pick<Intent, 'ifUpdated' | 'ifUpdatedOf' | 'force'>,
  { id, updated }: Pick<Ticket, 'id' | 'updated'>,
): void {
  const ifUpdated = ifUpdatedOf?.[String(id)] ?? forAll
  if (force || ifUpdated === undefined || moment(updated) <= moment(ifUpdated)) return
  throw new ConflictError(`Ticket ${id} was changed at ${updated}, after ${ifUpdated}.`, {
    hint: `See what it holds: helpdesk show ${id}. To write all the same: --force`,
  })
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
