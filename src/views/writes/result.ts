import type { ChangedValues, Place, WriteResult } from '#desk/outcome.ts'
import { escapeLine } from '../escape.ts'
import type { Style } from '../style.ts'
import { absolute } from '../text/ages.ts'
import { cut } from '../text/measure.ts'
import { indent } from '../text/wrap.ts'
import type { Value, View } from '../view.ts'

/** What a write did: a sentence for each ticket on a terminal. */
export const writeResult: View<WriteResult> = {
  columns: [
    { key: 'id', header: 'ID', value: ({ id }) => id, align: 'right' },
    { key: 'ok', header: 'Done', value: ({ ok }) => ok },
    {
      key: 'changed',
      header: 'Changed',
      value: (result) => (result.ok ? jsonOf(result.changed ?? {}) : null),
      show: (result, style) => ({ text: result.ok ? changesIn(result.changed ?? {}, style).join(', ') : '' }),
    },
    {
      key: 'note',
      header: 'Note',
      value: (result) => (result.ok ? (result.note ?? null) : null),
      align: 'right',
    },
    {
      key: 'attachments',
      header: 'Attachments',
      value: (result) => (result.ok ? (result.attachments ?? []) : []),
    },
    {
      key: 'queued',
      header: 'Queued',
      value: (result) => (result.ok && 'queued' in result ? result.queued : null),
    },
    { key: 'outbox', header: 'Outbox', value: ({ outbox }) => outbox ?? null },
    {
      key: 'place',
      header: 'Place',
      value: (result) => (result.ok && result.place ? { ...result.place } : null),
      show: (result) => ({ text: result.ok && result.place ? placeWords(result.place) : '' }),
    },
    { key: 'dryRun', header: 'Dry run', value: (result) => result.ok && result.dryRun === true },
    {
      key: 'error',
      header: 'Error',
      value: (result) => (result.ok ? null : { ...result.error }),
      show: (result) => ({ text: result.ok ? '' : result.error.message }),
    },
    { key: 'message', header: 'Message', value: (result) => (result.ok ? null : result.error.message) },
    { key: 'exit', header: 'Exit', value: (result) => (result.ok ? 0 : result.error.exit), align: 'right' },
  ],
  defaults: ['id', 'ok', 'changed', 'note', 'message'],
  // What failed is not handed on to the next command of a pipe.
  id: ({ id, ok }) => (ok ? id : null),
  card: sentence,
}

/** Of a command whose result is the files that were attached. */
export const attachResult: View<WriteResult> = {
  ...writeResult,
  defaults: ['id', 'ok', 'attachments', 'message'],
}

/** `1042  status Open → Resolved, note 90122`, or why nothing was done and what helps. */
export function sentence(result: WriteResult, style: Style): string {
  const id = result.id === null ? 'new ticket' : String(result.id)
  if (!result.ok) {
    const { message, hint, exit } = result.error
    const what = exit === 8 ? 'not known:' : 'not done:'
    const margin = ' '.repeat(id.length + 2)
    const help = hint === null ? '' : ` ${hint.split('\n').map(escapeLine).join(`\n${margin}`)}`
    // Not wrapped: a command in a hint is there to be copied.
    return `${style.paint(id, 'accent')}  ${style.paint(what, 'alert')} ${escapeLine(message)}${help}`
  }
  if ('queued' in result) return behind(id, `in the outbox as ${result.queued}`, style)
  const note = result.note === undefined ? [] : [`note ${result.note}`]
  const place = result.place === undefined ? [] : [escapeLine(placeWords(result.place))]
  const files = (result.attachments ?? []).map((number) => `attachment ${number}`)
  const done = [...changesIn(result.changed, style).map(escapeLine), ...note, ...files, ...place].join(', ')
  return behind(
    id,
    `${result.dryRun === true ? 'dry run: ' : ''}${done === '' ? 'nothing to change' : done}`,
    style,
  )
}

/** Words after a ticket's number; the lines that follow stand below the first word. */
export function behind(id: string, words: string, { paint, width }: Style): string {
  const lines = indent(words, { margin: ' '.repeat(id.length + 2), width })
  return `${paint(id, 'accent')}  ${lines.trimStart()}`
}

/** `now on level 2 of Application Support, with Priya Raman` */
function placeWords({ group, level, tech }: Place): string {
  const where = `${level === null ? '' : `on level ${level} of `}${group ?? 'no tech group'}`
  return `now ${where}, ${tech === null ? 'taken by nobody yet' : `with ${tech}`}`
}

export function changesIn(changed: ChangedValues, style: Style): string[] {
  return Object.entries(changed).map(
    ([name, [before, after]]) => `${name} ${worded(name, before, style)} → ${worded(name, after, style)}`,
  )
}

const times = new Set(['created', 'updated', 'due', 'closed'])

/** A value as a person reads it: times on the user's clock. */
export function worded(name: string, value: unknown, { timeZone }: Pick<Style, 'timeZone'>): string {
  if (value === null || value === undefined || value === '') return 'none'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return times.has(name) ? absolute(text, timeZone) : cut(text, 60)
}

export function jsonOf(changed: ChangedValues): Value {
  return Object.fromEntries(Object.entries(changed).map(([name, pair]) => [name, pair.map(valueOf)]))
}

function valueOf(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  return Array.isArray(value) ? value.map(valueOf) : JSON.stringify(value ?? null)
}
