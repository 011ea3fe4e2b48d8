import type { Note } from '#desk/note.ts'
import { attachmentWords } from './attachment-words.ts'
import { absolute, relative, worked } from '../text/ages.ts'
import { escapeLine, escapeLines } from '../escape.ts'
import type { Style } from '../style.ts'
import { markLines } from '../text/marks.ts'
import { indent, paragraphs } from '../text/wrap.ts'
import type { Cell } from '../view.ts'

/** A note of a conversation: who, when and what in a head line, the text below it. */
export function noteCard(note: Note, style: Style): string {
  const author = escapeLine(note.author ?? 'unknown')
  const marks: readonly (Cell | null)[] = [
    { text: `${absolute(note.at, style.timeZone)} (${relative(note.at, style.now)})` },
    { text: note.kind === 'requester' ? `${author}, requester` : author, paint: 'strong' },
    note.hidden ? { text: 'hidden from the requester', paint: 'warning' } : null,
    note.solution ? { text: 'solution', paint: 'good' } : null,
    note.minutes > 0 ? { text: worked(note.minutes) } : null,
  ]
  const files = note.attachments.map((file) => `Attached: ${attachmentWords(file)}`)
  const text = [paragraphs(escapeLines(note.text)), ...files].filter((line) => line !== '').join('\n')
  const head = markLines(marks, { ...style, margin: '  ' }).join('\n')
  return text === '' ? head : `${head}\n${indent(text, { margin: '    ', width: style.width })}`
}
