import type { Note } from '#desk/note.ts'
import { absolute, relative, worked } from '../text/ages.ts'
import { escapeLine, escapeLines } from '../escape.ts'
import type { Style } from '../style.ts'
import { indent } from '../text/wrap.ts'
import type { View } from '../view.ts'

/** A ticket's conversation by itself. */
export const noteList: View<Note> = {
  columns: [
    { key: 'id', header: 'ID', value: ({ id }) => id, align: 'right' },
    {
      key: 'at',
      header: 'At',
      value: ({ at }) => at,
      show: ({ at }, { timeZone }) => ({ text: absolute(at, timeZone) }),
      weight: 5,
    },
    { key: 'author', header: 'Author', value: ({ author }) => author, weight: 3 },
    { key: 'kind', header: 'Kind', value: ({ kind }) => kind, weight: 5 },
    { key: 'hidden', header: 'Hidden', value: ({ hidden }) => hidden, weight: 5 },
    { key: 'solution', header: 'Solution', value: ({ solution }) => solution, weight: 5 },
    { key: 'minutes', header: 'Minutes', value: ({ minutes }) => minutes, align: 'right' },
    { key: 'text', header: 'Text', value: ({ text }) => text, weight: 1 },
    { key: 'source', header: 'Source', value: ({ source }) => source, weight: 1 },
    {
      key: 'attachments',
      header: 'Attachments',
      value: ({ attachments }) => attachments.map(({ name }) => name),
      weight: 1,
    },
  ],
  defaults: ['id', 'at', 'author', 'kind', 'hidden', 'solution', 'minutes', 'text'],
  id: ({ id }) => id,
  card: noteCard,
}

/** Who, when and what: a head line and the text below it. */
export function noteCard(note: Note, style: Style): string {
  const marks = [
    `${absolute(note.at, style.timeZone)} (${relative(note.at, style.now)})`,
    style.paint(escapeLine(note.author ?? 'unknown'), 'strong') +
      (note.kind === 'requester' ? ', requester' : ''),
    note.hidden ? style.paint('hidden from the requester', 'warning') : null,
    note.solution ? style.paint('solution', 'good') : null,
    note.minutes > 0 ? worked(note.minutes) : null,
  ]
  const files = note.attachments.map(({ name }) => `Attached: ${escapeLine(name)}`)
  const text = [escapeLines(note.text).trimEnd(), ...files].filter((line) => line !== '').join('\n')
  const head = `  ${marks.filter((mark) => mark !== null).join(' · ')}`
  return text === '' ? head : `${head}\n${indent(text, { margin: '    ', width: style.width })}`
}
