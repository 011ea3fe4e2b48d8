import type { ChangedValues, WriteResult } from '#desk/outcome.ts'
import { escapeLine } from './escape.ts'
import type { Style } from './style.ts'
import { cut } from './text/measure.ts'
import type { Value, View } from './view.ts'

/** What a write did: a sentence for each ticket on a terminal. */
export const writeResult: View<WriteResult> = {
  columns: [
    { key: 'id', header: 'ID', value: ({ id }) => id, align: 'right' },
    { key: 'ok', header: 'Done', value: ({ ok }) => ok },
    {
      key: 'changed',
      header: 'Changed',
      value: (result) => (result.ok ? jsonOf(result.changed) : null),
      show: (result) => ({ text: result.ok ? changes(result.changed).join(', ') : '' }),
    },
    {
      key: 'note',
      header: 'Note',
      value: (result) => (result.ok ? (result.note ?? null) : null),
      align: 'right',
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

/** `1042  status Open → Resolved, note 90122`, or why nothing was done and what helps. */
export function sentence(result: WriteResult, { paint }: Style): string {
  const id = paint(result.id === null ? 'new ticket' : String(result.id), 'accent')
  if (!result.ok) {
    const { message, hint } = result.error
    const help = hint === null ? '' : ` ${escapeLine(hint)}`
    return `${id}  ${paint('not done:', 'alert')} ${escapeLine(message)}${help}`
  }
  const note = result.note === undefined ? [] : [`note ${result.note}`]
  const done = [...changes(result.changed).map(escapeLine), ...note].join(', ')
  return `${id}  ${result.dryRun === true ? 'dry run: ' : ''}${done === '' ? 'nothing to change' : done}`
}

function changes(changed: ChangedValues): string[] {
  return Object.entries(changed).map(
    ([name, [before, after]]) => `${name} ${worded(before)} → ${worded(after)}`,
  )
}

/** A value as it stands in a sentence. Not yet escaped. */
export function worded(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return cut(text, 60)
}

function jsonOf(changed: ChangedValues): Value {
  return Object.fromEntries(Object.entries(changed).map(([name, pair]) => [name, pair.map(valueOf)]))
}

function valueOf(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  return Array.isArray(value) ? value.map(valueOf) : JSON.stringify(value ?? null)
}
