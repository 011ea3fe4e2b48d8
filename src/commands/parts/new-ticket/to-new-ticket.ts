import type { Mail, NewTicket } from '#desk/helpdesk.ts'
import type { Form } from './form.ts'

/** A complete form as the port takes it. */
export function toNewTicket({ draft, cc, assets, status }: Form, mail: Mail | undefined): NewTicket {
  const { type, subject, detail, requester, location, department, room, priority, tech, fields } = draft
  if (type === null || detail === null) throw new Error('A complete form has a type and a detail.')
  return {
    type: type.id,
    subject,
    detail,
    requester,
    location,
    department,
    room,
    priority,
    tech,
    assets,
    status: status?.id ?? null,
    cc,
    fields,
    mail,
  }
}
