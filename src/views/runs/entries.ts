import type { ChangedValues, Failure } from '#desk/outcome.ts'
import { announced } from '#desk/runs/announced.ts'
import type { KeptTicket } from '#desk/runs/kept-ticket.ts'
import type { RunEntry, Standing } from '#desk/runs/run.ts'
import { plainColumn } from '../columns/plain.ts'
import type { Cell, View } from '../view.ts'
import { changesIn, jsonOf } from '../writes/result.ts'

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

export function runEntryRow({ id, ticket, standing, sending, finished }: RunEntry): RunEntryRow {
  const result = finished?.result ?? null
  const at = sending?.at ?? null
  const created = ticket === null ? {} : meant(ticket)
  if (result?.ok) {
    const changed = { ...created, ...result.changed }
    return { id, outcome: standing, changed, note: result.note ?? null, at, error: null }
  }
  const changed = standing === 'unknown' && sending ? { ...created, ...announced(sending) } : created
  return { id, outcome: standing, changed, note: null, at, error: result?.error ?? null }
}

/** By what a person knows a ticket that has no number yet. */
function meant({ subject, detail }: KeptTicket): ChangedValues {
  return subject === null ? { detail: [null, detail] } : { subject: [null, subject] }
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
