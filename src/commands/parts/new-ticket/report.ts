import { type Result, one } from '#command.ts'
import { createdRow } from '#changes/creating/created-row.ts'
import type { Submitted } from '#changes/creating/submit.ts'
import type { NewTicket } from '#desk/helpdesk.ts'
import type { WriteResult, Written } from '#desk/outcome.ts'
import type { FullTicket } from '#desk/ticket.ts'
import type { DeskError } from '#errors.ts'
import { escapeLine } from '#views/escape.ts'
import { recipients } from '#views/writes/mailed.ts'
import { destination } from '#views/ticket/standing.ts'
import type { Form } from './form.ts'

/** The new ticket as the server holds it, and where it went. */
export function created(submitted: Submitted, sent: NewTicket, form: Form): Result<WriteResult> {
  return one(createdRow(submitted), () => ({
    lines:
      submitted.ticket === null
        ? unread(submitted.id, submitted.unread)
        : [destination(submitted.ticket), ...unlike(submitted.ticket, sent, form)].map(escapeLine),
  }))
}

/** What is not as it was sent. */
export function surprises(submitted: Submitted, sent: NewTicket, form: Form): readonly string[] {
  const { id, ticket } = submitted
  if (ticket === null) return unread(id, submitted.unread)
  return unlike(ticket, sent, form).map((line) => escapeLine(`Ticket ${id}: ${line}`))
}

function unread(id: number, { message }: DeskError): readonly string[] {
  return [
    `Ticket ${id} was created. It could not be read back: ${escapeLine(message)}`,
    `See it: helpdesk show ${id}`,
  ]
}

function unlike(ticket: FullTicket, sent: NewTicket, form: Form): readonly string[] {
  return [...otherwise(ticket, sent), ...notTaken(ticket, form)]
}

/** What would be sent. */
export function foreseen(form: Form, { mail }: NewTicket, files = 0): Result<WriteResult> {
  const row = foreseenRow(form)
  const changed = files === 0 ? row.changed : { ...row.changed, attachmentCount: [null, files] as const }
  return one({ ...row, changed }, () => ({
    lines: [`Nothing was sent. The new ticket would be mailed to ${recipients(mail)}.`],
  }))
}

export function foreseenRow({ shown }: Form): Written {
  const values = [...shown].filter(([name]) => name !== 'detail')
  const changed = Object.fromEntries(
    values.map(([name, value]) => [name.replace(/^field:/, ''), [null, value] as const]),
  )
  return { id: null, ok: true, changed, dryRun: true }
}

/** A rule of the server may set something else than it was sent. */
function otherwise(ticket: FullTicket, sent: NewTicket): readonly string[] {
  const { ids } = ticket
  const differs = (wanted: number | null, held: number | null): boolean => wanted !== null && wanted !== held
  return [
    differs(sent.status ?? null, ids.status) ? `status ${ticket.status}` : null,
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
