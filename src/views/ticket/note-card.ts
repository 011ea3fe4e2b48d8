import type { Note } from '#desk/note.ts'
import { attachmentWords } from './attachment-words.ts'
import { absolute, relative, worked } from '../text/ages.ts'
import { escapeLine, escapeLines } from '../escape.ts'
import type { Style } from '../style.ts'
import { widthOf } from '../text/measure.ts'
import { indent } from '../text/wrap.ts'

/** A note of a conversation: who, when and what in a head line, the text below it. */
export function noteCard(note: Note, style: Style): string {
  const marks = [
    `${absolute(note.at, style.timeZone)} (${relative(note.at, style.now)})`,
    style.paint(escapeLine(note.author ?? 'unknown'), 'strong') +
      (note.kind === 'requester' ? ', requester' : ''),
    note.hidden ? style.paint('hidden from the requester', 'warning') : null,
    note.solution ? style.paint('solution', 'good') : null,
    note.minutes > 0 ? worked(note.minutes) : null,
  ]
  const files = note.attachments.map((file) => `Attached: ${attachmentWords(file)}`)
  const text = [escapeLines(note.text).trimEnd(), ...files].filter((line) => line !== '').join('\n')
  const head = joined(
    marks.filter((mark) => mark !== null),
    { margin: '  ', width: style.width },
  )
  return text === '' ? head : `${head}\n${indent(text, { margin: '    ', width: style.width })}`
}

/** Marks with dots between them; one that does not fit begins the next line. */
function joined(marks: readonly string[], { margin, width }: { margin: string; width: number }): string {
  const lines: string[] = []
  for (const mark of marks) {
    const longer = lines.length === 0 ? margin + mark : `${lines.at(-1)} · ${mark}`
    if (lines.length > 0 && widthOf(longer) > width) lines.push(margin + mark)
    else lines.splice(-1, 1, longer)
  }
  return lines.join('\n')
}
