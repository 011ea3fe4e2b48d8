import type { Account } from '../helpdesk.ts'
import type { FullTicket, Instant, Ticket } from '../ticket.ts'
import type { Question } from './question.ts'

/** An answer of the help desk, and when it came. */
export interface Kept<Answer> {
  readonly at: Instant
  readonly answer: Answer
}

/** The last answers that one account got, kept for when the help desk cannot be reached. What is damaged is as if it were not there. */
export interface KeptAnswers {
  account(): Promise<Kept<Account> | null>
  ticket(id: number): Promise<Kept<FullTicket> | null>
  /** The newest list whose question is accepted. */
  list(accepts: (question: Question) => boolean): Promise<Kept<readonly Ticket[]> | null>
}

/** An answer that just came, to be kept. */
export type FreshAnswer =
  | { readonly is: 'account'; readonly answer: Account }
  | { readonly is: 'ticket'; readonly answer: FullTicket }
  | { readonly is: 'list'; readonly question: Question; readonly answer: readonly Ticket[] }
