import { type Result, one } from '#command.ts'
import type { Submitted } from '#changes/submit.ts'
import type { NewTicket } from '#desk/helpdesk.ts'
import type { ChangedValues, WriteResult } from '#desk/outcome.ts'
import type { FullTicket } from '#desk/ticket.ts'
import { escapeLine } from '#views/escape.ts'
import { recipients } from '#views/new-ticket.ts'
import { destination } from '#views/ticket/standing.ts'
import type { Form } from './form.ts'

const told = [
  'status',
  'group',
  'level',
  'tech',
  'priority',
  'requester',
  'location',
  'department',
  'room',
  'due',
] as const

/** The new ticket as the server holds it, and where it went. */
export function created(submitted: Submitted, sent: NewTicket, form: Form): Result<WriteResult> {
  const { id, ticket } = submitted
  if (ticket === null) {
    const lines = [
      `Ticket ${id} was created. It could not be read back: ${escapeLine(submitted.unread.message)}`,
      `See it: helpdesk show ${id}`,
    ]
    return one({ id, ok: true, changed: {} }, () => ({ lines }))
  }
  const lines = [destination(ticket), ...otherwise(ticket, sent), ...notTaken(ticket, form)].map(escapeLine)
  return one({ id, ok: true, changed: held(ticket) }, () => ({ lines }))
}

/** What would be sent. */
export function foreseen({ shown }: Form, { mail }: NewTicket): Result<WriteResult> {
  const values = [...shown].filter(([name]) => name !== 'detail')
  const changed = Object.fromEntries(
    values.map(([name, value]) => [name.replace(/^field:/, ''), [null, value] as const]),
  )
  return one({ id: null, ok: true, changed, dryRun: true }, () => ({
    lines: [`Nothing was sent. The new ticket would be mailed to ${recipients(mail)}.`],
  }))
}

function held(ticket: FullTicket): ChangedValues {
  const values: readonly (readonly [string, unknown])[] = [
    ['type', ticket.typePath.join('/')],
    ['subject', ticket.subject],
    ...told.map((key) => [key, ticket[key]] as const),
    ...Object.entries(ticket.fields),
  ]
  const known = values.filter(([, value]) => value !== null)
  return Object.fromEntries(known.map(([name, value]) => [name, [null, value] as const]))
}

/** A rule of the server may set something else than it was sent. */
function otherwise(ticket: FullTicket, sent: NewTicket): readonly string[] {
  const { ids } = ticket
  const differs = (wanted: number | null, held: number | null): boolean => wanted !== null && wanted !== held
  return [
    differs(sent.type, ids.type) ? `request type ${ticket.typePath.join('/')}` : null,
    differs(sent.priority, ids.priority) ? `priority ${ticket.priority ?? 'none'}` : null,
    differs(sent.location, ids.location) ? `location ${ticket.location ?? 'none'}` : null,
    differs(sent.tech, ids.tech) ? `technician ${ticket.tech ?? 'none'}` : null,
  ]
    .filter((what) => what !== null)
    .map((what) => `The help desk set by its own rules: ${what}.`)
}

/** Numbers and dates may come back in another spelling; a value that is not there at all was not taken. */
function notTaken({ fields }: FullTicket, { shown }: Form): readonly string[] {
  return [...shown.keys()]
    .map((name) => name.replace(/^field:/, ''))
    .filter((label) => fields[label] === null)
    .map((label) => `The help desk did not take the field "${label}".`)
}
