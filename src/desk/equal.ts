import type { NewNote, NewTicket } from './helpdesk.ts'
import { bbcodeToText } from './markup/bbcode-to-text.ts'
import { decodeEntities } from './markup/entities.ts'
import { htmlToText } from './markup/html-to-text.ts'
import type { Note } from './note.ts'
import { isSameWords } from './same-text.ts'
import type { Ticket } from './ticket.ts'

// A server may trim blanks, change line ends, escape what it shows and show mark-up as what it stands for. Taking a ticket
// for another one is no danger here, for those that were there before do not count; missing the own one is: it would be
// sent twice.

/** A subject that a server cuts is at least so long. */
const shortestCut = 80

/** A ticket that is there says what one to be created was to say. */
export function isEqualTicket(there: Pick<Ticket, 'subject' | 'detail'>, sent: NewTicket): boolean {
  const { subject, detail } = sent
  const sameSubject = subject === null || isSameSubject(there.subject ?? '', subject)
  return sameSubject && [detail, htmlToText(detail)].some((text) => isSameWords(there.detail, text))
}

function isSameSubject(shown: string, sent: string): boolean {
  return [shown, decodeEntities(shown)].some(
    (one) =>
      isSameWords(one, sent) || (one.length >= shortestCut && sent.trimStart().startsWith(one.trimEnd())),
  )
}

/** Two tickets to be created that cannot be told apart by what they say. */
export function isAlike(one: NewTicket, other: NewTicket): boolean {
  const same = (first: string | null, second: string | null): boolean =>
    isSameWords(first ?? '', second ?? '')
  return (
    one.requester === other.requester &&
    (one.subject === null || other.subject === null || same(one.subject, other.subject)) &&
    same(one.detail, other.detail)
  )
}

/** A note that is there says what one to be added was to say. Mark-up is shown as what it stands for; the source has it as it was sent. */
export function isEqualNote(there: Note, { text, minutes }: Pick<NewNote, 'text' | 'minutes'>): boolean {
  if (there.minutes !== minutes) return false
  return [there.text, there.source].some((shown) =>
    [text, bbcodeToText(text)].some((one) => isSameWords(shown, one)),
  )
}
