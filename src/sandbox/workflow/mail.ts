import type { TicketRow } from '../tickets/row.ts'
import type { Desk } from './desk.ts'

/** Who is to be mailed about a change. */
export interface MailSwitches {
  readonly client: boolean
  readonly tech: boolean
  readonly level: boolean
  readonly manager: boolean
  readonly cc: boolean
  readonly bcc: boolean
}

/** The switches that a ticket carries (field guide §8.3 rows 26–31). */
export const switchesOf = (row: TicketRow): MailSwitches => ({
  client: row.email_client === 1,
  tech: row.email_tech === 1,
  level: row.email_level === 1,
  manager: row.email_manager === 1,
  cc: row.email_cc === 1,
  bcc: row.email_bcc === 1,
})

type Addresses = readonly { readonly email: string | null }[]

const addressesIn = (list: string | null): Addresses =>
  (list ?? '').split(/[,;]/).map((address) => ({ email: address.trim() }))

const recipients = ({ db }: Desk, row: TicketRow, to: MailSwitches): string[] => {
  const found: Addresses[] = [
    to.client ? db.all('select email from client where id = ?', row.client_id) : [],
    to.tech ? db.all('select email from tech where id = ?', row.tech_id) : [],
    to.level
      ? db.all(
          'select t.email from level_tech m join tech t on t.id = m.tech_id where m.level_id = ? order by t.id',
          row.level_id,
        )
      : [],
    to.manager
      ? db.all(
          'select t.email from tech_group g join tech t on t.id = g.manager_id where g.id = ?',
          row.tech_group_id,
        )
      : [],
    to.cc ? addressesIn(row.cc) : [],
    to.bcc ? addressesIn(row.bcc) : [],
  ]
  const addresses = found.flat().flatMap(({ email }) => (email === null || email === '' ? [] : [email]))
  return [...new Set(addresses)]
}

/** Records one mail per recipient; nothing leaves the sandbox. */
export const mailAbout = (
  desk: Desk,
  row: TicketRow,
  message: { to: MailSwitches; what: string; body: string },
): void => {
  const subject = `Ticket ${row.id} ${message.what}${row.subject === null ? '' : `: ${row.subject}`}`
  const body = `${message.body}\n\n${desk.links.ticket(row.id)}\n`
  for (const recipient of recipients(desk, row, message.to)) {
    desk.db.insert('mail', { at: desk.now, recipient, subject, body, ticket_id: row.id })
  }
}

/** Records a mail to one address. */
export const mailTo = (
  desk: Desk,
  recipient: string,
  message: { subject: string; body: string; ticket: number },
): void => {
  const { subject, body, ticket } = message
  desk.db.insert('mail', { at: desk.now, recipient, subject, body, ticket_id: ticket })
}
