import type { ChangedValues, Failure } from '#desk/outcome.ts'
import { announced } from '#desk/runs/announced.ts'
import type { RunEntry, Standing } from '#desk/runs/run.ts'
import { plainColumn } from '../columns/plain.ts'
import type { Cell, View } from '../view.ts'
import { changesIn, jsonOf } from '../write-result.ts'

/** What a run did to one ticket. */
export interface RunEntryRow {
  /** Null for a ticket whose creation was not confirmed, and for what is no ticket. */
  readonly id: number | null
  readonly outcome: Standing
  /** Values before and after; while the outcome is not known, those that were sent. */
  readonly changed: ChangedValues
  readonly note: number | null
  /** When it was sent; null when nothing was. */
  readonly at: string | null
  readonly error: Failure | null
}

export function runEntryRow({ id, standing, sending, finished }: RunEntry): RunEntryRow {
  const result = finished?.result ?? null
  const at = sending?.at ?? null
  if (result?.ok)
    return { id, outcome: standing, changed: result.changed, note: result.note ?? null, at, error: null }
  const changed = standing === 'unknown' && sending ? announced(sending) : {}
  return { id, outcome: standing, changed, note: null, at, error: result?.error ?? null }
}

/** The tickets of a run, in the order in which they were meant. */
export const runEntries: View<RunEntryRow> = {
  columns: [
    plainColumn('id', 'ID', { align: 'right', weight: 9 }),
    plainColumn('outcome', 'Outcome', { weight: 9, show: showOutcome }),
    {
      key: 'changed',
      header: 'Changed',
      value: ({ changed }) => jsonOf(changed),
      show: ({ changed }, style) => ({ text: changesIn(changed, style).join(', ') }),
      weight: 2,
    },
    plainColumn('note', 'Note', { align: 'right', weight: 9 }),
    plainColumn('at', 'Sent', { weight: 5 }),
    { key: 'error', header: 'Error', value: ({ error }) => (error ? { ...error } : null), weight: 1 },
    { key: 'message', header: 'Message', value: ({ error }) => error?.message ?? null, weight: 1 },
  ],
  defaults: ['id', 'outcome', 'changed', 'note', 'message'],
  // As for writes: what was not done is not handed on to the next command of a pipe.
  id: ({ id, outcome }) => (outcome === 'done' ? id : null),
}

function showOutcome({ outcome }: RunEntryRow): Cell {
  return outcome === 'done' ? { text: outcome, paint: 'good' } : { text: outcome, paint: 'warning' }
}
