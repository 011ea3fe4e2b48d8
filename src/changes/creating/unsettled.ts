import type { NewTicket } from '#desk/helpdesk.ts'
import { instant } from '#desk/time/instant.ts'
import { UnknownOutcomeError } from '#errors.ts'
import type { Fate } from '../sending/fate.ts'

export interface Unsettled {
  readonly message: string
  readonly fate: Fate
  /** The run in the journal; null where there is none to go on with. */
  readonly run: string | null
  readonly cause?: unknown
}

/** The error of a ticket of which nobody can tell yet whether it is there, with what settles it. */
export function unsettled(ticket: NewTicket, { message, fate, run, cause }: Unsettled): UnknownOutcomeError {
  return new UnknownOutcomeError(message, { hint: hintFor(ticket, fate, run), cause })
}

function hintFor(ticket: NewTicket, fate: Fate, run: string | null): string {
  const see = `See whether the ticket is there before you send it again: ${check(ticket)}`
  if (run === null) return see
  const until = fate.is === 'unknown' ? fate.until : null
  const look = until === null ? see : `Look again after ${instant(until)}: ${check(ticket)}`
  return `${look}\nTo settle it: helpdesk runs resume ${run}`
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
