import { randomBytes } from 'node:crypto'
import type { TicketRow } from '../tickets/row.ts'
import type { Desk } from './desk.ts'
import { mailTo } from './mail.ts'

/** A question that a mail asks: whether a ticket is resolved, or whether a request is approved. */
export interface Question {
  readonly token: string
  readonly kind: 'resolution' | 'approval'
  readonly ticket_id: number
  readonly step_id: number | null
  readonly client_id: number | null
  readonly asked: number
  readonly answered: number | null
}

const answers = ({ links }: Desk, token: string): string =>
  `Yes: ${links.answer(token, 'yes')}\nNo: ${links.answer(token, 'no')}\n`

const ask = (
  desk: Desk,
  row: TicketRow,
  question: { kind: Question['kind']; client: number; step: number | null; subject: string; text: string },
): boolean => {
  const email = desk.db.get<{ email: string | null }>(
    'select email from client where id = ?',
    question.client,
  )?.email
  if (email === null || email === undefined || email === '') return false
  const token = randomBytes(16).toString('hex')
  desk.db.insert('confirmation', {
    token,
    kind: question.kind,
    ticket_id: row.id,
    step_id: question.step,
    client_id: question.client,
    asked: desk.now,
  })
  const { subject, text } = question
  mailTo(desk, email, { subject, body: `${text}\n\n${answers(desk, token)}`, ticket: row.id })
  return true
}

/** Forgets what was asked and not answered. */
export const withdrawQuestions = (desk: Desk, ticket: number, kind: Question['kind']): void => {
  desk.db.run('delete from confirmation where ticket_id = ? and kind = ? and answered is null', ticket, kind)
}

/** Mails the requester "is it resolved?" with a yes and a no (field guide §16.1). Nobody to ask: nothing happens. */
export const askWhetherResolved = (desk: Desk, row: TicketRow): void => {
  withdrawQuestions(desk, row.id, 'resolution')
  if (row.client_id === null) return
  ask(desk, row, {
    kind: 'resolution',
    client: row.client_id,
    step: null,
    subject: `Ticket ${row.id} resolved: is it solved?`,
    text: `Your request ${row.id}${row.subject === null ? '' : ` "${row.subject}"`} was resolved. Is it resolved to your satisfaction?`,
  })
}

/** Mails the approver of the step after a position. False when there is none left. */
export const askNextApprover = (desk: Desk, row: TicketRow, after: number): boolean => {
  const step = desk.db.get<{ id: number; approver: number }>(
    `select s.id, s.approver_client_id as approver from approval_step s join request_type r on r.approval_process_id = s.process_id
     where r.id = ? and s.position > ? order by s.position limit 1`,
    row.request_type_id,
    after,
  )
  if (!step) return false
  withdrawQuestions(desk, row.id, 'approval')
  return ask(desk, row, {
    kind: 'approval',
    client: step.approver,
    step: step.id,
    subject: `Ticket ${row.id} needs your approval`,
    text: `The request ${row.id}${row.subject === null ? '' : ` "${row.subject}"`} needs your approval. Do you approve it?`,
  })
}
