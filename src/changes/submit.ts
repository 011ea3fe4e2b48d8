import type { Filter, Test } from '#desk/filter/filter.ts'
import type { HelpDesk, NewTicket } from '#desk/helpdesk.ts'
import { htmlToText } from '#desk/markup/html-to-text.ts'
import { isSameWords } from '#desk/same-text.ts'
import { instant } from '#desk/time/instant.ts'
import type { FullTicket, Instant, Ticket } from '#desk/ticket.ts'
import { DeskError, UnknownOutcomeError } from '#errors.ts'

export interface SubmitParts {
  readonly desk: Pick<HelpDesk, 'create' | 'ticket' | 'tickets'>
  readonly now: () => Date
  /** Tickets that were created before it in the same run. */
  readonly others?: ReadonlySet<number>
}

/** A ticket that exists now: as the server holds it, or why it could not be read back. */
export type Submitted =
  | { readonly id: number; readonly ticket: FullTicket }
  | { readonly id: number; readonly ticket: null; readonly unread: DeskError }

/**
 * Creates a ticket and reads it back. When the answer is lost, looks whether the ticket arrived; throws
 * UnknownOutcomeError, with the command that checks, when that cannot be told.
 */
export async function submit(ticket: NewTicket, parts: SubmitParts): Promise<Submitted> {
  const since = instant(parts.now().getTime())
  const id = await created(ticket, since, parts)
  try {
    return { id, ticket: await parts.desk.ticket(id) }
  } catch (error) {
    // The ticket is there, so whoever asked for it gets its number.
    if (error instanceof DeskError) return { id, ticket: null, unread: error }
    throw error
  }
}

async function created(ticket: NewTicket, since: Instant, parts: SubmitParts): Promise<number> {
  try {
    return (await parts.desk.create(ticket)).id
  } catch (error) {
    if (!(error instanceof UnknownOutcomeError)) throw error
    const found = await arrived(ticket, since, parts)
    if (found !== null) return found
    throw new UnknownOutcomeError(error.message, {
      hint: `See whether the ticket is there before you send it again: ${check(ticket)}`,
      cause: error,
    })
  }
}

/** The one ticket that can only be this one; null when there is none, several, or nobody can tell. */
async function arrived(
  wanted: NewTicket,
  since: Instant,
  { desk, others = new Set() }: SubmitParts,
): Promise<number | null> {
  const reported: Test = { op: 'test', key: 'requester', ids: [wanted.requester] }
  const fresh: Test = { op: 'test', key: 'created', from: since, to: null }
  const filter: Filter = { op: 'and', terms: [reported, fresh] }
  const same: number[] = []
  try {
    for await (const ticket of desk.tickets({ scope: 'all', filter, limit: null })) {
      if (!others.has(ticket.id) && isSame(ticket, wanted)) same.push(ticket.id)
    }
  } catch (error) {
    if (error instanceof DeskError) return null
    throw error
  }
  const [only] = same
  return only === undefined || same.length > 1 ? null : only
}

function isSame(ticket: Ticket, wanted: NewTicket): boolean {
  if (!isSameWords(ticket.subject ?? '', wanted.subject ?? '')) return false
  // Mark-up that the server knows comes back as what it stands for.
  return isSameWords(ticket.detail, wanted.detail) || isSameWords(ticket.detail, htmlToText(wanted.detail))
}

function check({ requester, subject, detail }: NewTicket): string {
  const who = requester === null ? 'requester:none' : `requester:id:${requester}`
  const words = plainWords(subject ?? '') || plainWords(detail)
  return ['helpdesk queue --all', who, ...(words === '' ? [] : [`'${words}'`])].join(' ')
}

/** The first words that mean themselves in a filter and in any shell. */
function plainWords(text: string): string {
  const run = /[\p{L}\p{N}][\p{L}\p{N} ,.-]*/u.exec(text)?.[0] ?? ''
  const words = run.split(' ').slice(0, 6).join(' ').trim()
  return /^(?:and|or|not)$/i.test(words) ? '' : words
}
