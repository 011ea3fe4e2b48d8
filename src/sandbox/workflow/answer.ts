import { ticketRow } from '../tickets/row.ts'
import type { TicketRow } from '../tickets/row.ts'
import type { Desk } from './desk.ts'
import { preferencesOf } from './preferences.ts'
import { askNextApprover } from './questions.ts'
import type { Question } from './questions.ts'
import { saveTicket } from './save.ts'

type Answer = 'yes' | 'no'

const afterResolution = (desk: Desk, row: TicketRow, answer: Answer): TicketRow => {
  const preferences = preferencesOf(desk.db)
  const status = answer === 'yes' ? preferences.confirmed_status_type_id : preferences.reopened_status_type_id
  return saveTicket(desk, row, { ...row, status_type_id: status }, { question: 'silent' })
}

const decided = (desk: Desk, row: TicketRow, status: number | null): TicketRow =>
  saveTicket(
    desk,
    row,
    { ...row, needs_approval: 0, status_type_id: status ?? row.status_type_id },
    { question: 'silent' },
  )

const afterApproval = (desk: Desk, row: TicketRow, question: Question, answer: Answer): TicketRow => {
  const preferences = preferencesOf(desk.db)
  if (answer === 'no') return decided(desk, row, preferences.denied_status_type_id)
  const step = desk.db.get<{ position: number }>(
    'select position from approval_step where id = ?',
    question.step_id,
  )
  if (askNextApprover(desk, row, step?.position ?? 0)) return row
  return decided(desk, row, preferences.approved_status_type_id)
}

/**
 * Takes the answer to a mailed question: a resolution's yes closes and its no reopens, an approval's yes goes to the next step or approves,
 * its no denies (field guide §16.1, §16.4). Null when the question is unknown, answered or withdrawn, or the ticket deleted.
 */
export const takeAnswer = (
  desk: Desk,
  token: string,
  answer: Answer,
): { kind: Question['kind']; ticket: TicketRow } | null =>
  desk.db.write(() => {
    const question = desk.db.get<Question>(
      'select * from confirmation where token = ? and answered is null',
      token,
    )
    const row = question && ticketRow(desk.db, question.ticket_id)
    if (!question || !row || row.deleted === 1) return null
    desk.db.run('update confirmation set answered = ?, answer = ? where token = ?', desk.now, answer, token)
    const ticket =
      question.kind === 'resolution'
        ? afterResolution(desk, row, answer)
        : afterApproval(desk, row, question, answer)
    return { kind: question.kind, ticket }
  })
