import type { NewNote, NewTicket } from './helpdesk.ts'
import { bbcodeToText } from './markup/bbcode-to-text.ts'
import { decodeEntities } from './markup/entities.ts'
import { htmlToText } from './markup/html-to-text.ts'
import type { Note } from './note.ts'
import { isSameWords } from './text/same-text.ts'
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
  return sameSubject && (isSameWords(there.detail, detail) || isSameWords(bare(there.detail), bare(detail)))
}

function isSameSubject(shown: string, sent: string): boolean {
  const [there, whole] = [bareSubject(shown), bareSubject(sent)]
  const isCut = there.length >= shortestCut && whole.trimStart().startsWith(there.trimEnd())
  return isCut || isSameWords(there, whole)
}

/**
 * Two tickets to be created that cannot be told apart by what the help desk would show of them: at least all of which one
 * could be taken for the other.
 */
export function isAlike(one: NewTicket, other: NewTicket): boolean {
  return (
    one.requester === other.requester &&
    (one.subject === null || other.subject === null || isAlikeSubject(one.subject, other.subject)) &&
    isSameWords(bare(one.detail), bare(other.detail))
  )
}

function isAlikeSubject(one: string, other: string): boolean {
  const [first, second] = [bareSubject(one).trim(), bareSubject(other).trim()]
  const begins = first.slice(0, shortestCut)
  const isCut = begins.length === shortestCut && begins === second.slice(0, shortestCut)
  return isCut || isSameWords(first, second)
}

// A server may keep the tags that it knows and escape all else, or escape nothing: with tags and entities read until none
// is left, both are the same.
const bare = (text: string): string => untilSame(text, htmlToText)
const bareSubject = (text: string): string => untilSame(text, decodeEntities)
const mostTimes = 5

function untilSame(text: string, read: (text: string) => string): string {
  let shown = text
  for (let times = 0; times < mostTimes; times += 1) {
    const next = read(shown)
    if (next === shown) return next
    shown = next
  }
  return shown
}

/** A note that is there says what one to be added was to say. Mark-up is shown as what it stands for; the source has it as it was sent. */
export function isEqualNote(there: Note, { text, minutes }: Pick<NewNote, 'text' | 'minutes'>): boolean {
  if (there.minutes !== minutes) return false
  return [there.text, there.source].some((shown) =>
    [text, bbcodeToText(text)].some((one) => isSameWords(shown, one)),
  )
}
