import { htmlToText } from '#desk/markup/html-to-text.ts'
import type { Note } from '#desk/note.ts'
import { moment } from '#desk/time/instant.ts'
import type { State } from '#desk/ticket.ts'

import { instantOf } from '../decode/values.ts'
import { nameOf } from '../lists/people.ts'
import { toAttachments, type Said } from './conversation.ts'
import type { PartRow } from './parts.ts'
import { saidTypes, type TransactionRow } from './transactions.ts'

const beginning = '1970-01-01T00:00:00Z'

export interface NoteContext {
  /** The whole history, oldest first. */
  readonly history: readonly TransactionRow[]
  readonly requesters: ReadonlySet<number>
  readonly states: (statusName: string) => State
  /** By the number of their piece. */
  readonly contents: ReadonlyMap<number, string>
}

export function toNote({ entry, text, files }: Said, context: NoteContext): Note {
  return {
    id: entry.id,
    at: instantOf(entry.Created) ?? beginning,
    author: nameOf(entry.Creator),
    kind: entry.Type === 'Correspond' && context.requesters.has(entry.Creator.id) ? 'requester' : 'tech',
    hidden: entry.Type === 'Comment',
    solution: isSolution(entry, context),
    minutes: Math.max(0, entry.TimeTaken),
    ...textOf(text, context.contents),
    attachments: toAttachments(files),
  }
}

/** The text of a piece, and what the server holds of it. */
export function textOf(
  part: PartRow | null,
  contents: ReadonlyMap<number, string>,
): { readonly text: string; readonly source: string } {
  const source = part === null ? '' : (contents.get(part.id) ?? '')
  return { text: part?.ContentType === 'text/html' ? htmlToText(source) : source, source }
}

/** A status that goes with a note is set just behind it. In milliseconds. */
const justBehind = 10_000

/** The server marks no solution: it is the note with which its writer resolved the ticket. */
function isSolution({ id, Creator, Created }: TransactionRow, { history, states }: NoteContext): boolean {
  const behind = history.slice(history.findIndex((one) => one.id === id) + 1)
  const next = behind.findIndex(({ Type }) => saidTypes.has(Type))
  return behind
    .slice(0, next === -1 ? undefined : next)
    .some(
      (one) =>
        one.Type === 'Status' &&
        one.Creator.id === Creator.id &&
        states(one.NewValue) === 'resolved' &&
        moment(one.Created) - moment(Created) <= justBehind,
    )
}
