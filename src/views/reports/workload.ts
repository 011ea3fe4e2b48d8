import type { Load } from '#desk/reports/workload.ts'
import { plainColumn } from '../columns/plain.ts'
import type { View } from '../view.ts'
import { alertColumn } from './alert.ts'
import { barColumn, withoutLargest } from './bar.ts'

export type LoadRow = Load & { readonly largest: number }

export const workloadReport: View<LoadRow> = {
  columns: [
    plainColumn('tech', 'Technician', {
      weight: 9,
      show: ({ tech }) => (tech === null ? { text: 'nobody', paint: 'faint' } : { text: tech }),
    }),
    barColumn('tickets', 'Tickets', ({ tickets }) => tickets),
    plainColumn('share', '%', { align: 'right' }),
    alertColumn('overdue', 'Overdue', ({ overdue }) => overdue),
    plainColumn('dueSoon', 'Due in 2 d', { align: 'right' }),
    plainColumn('waiting', 'Waiting', { align: 'right' }),
    plainColumn('oldestDays', 'Oldest, d', { align: 'right' }),
  ],
  defaults: ['tech', 'tickets', 'overdue', 'dueSoon', 'waiting', 'oldestDays'],
  chart: {
    title: 'Open tickets by technician',
    label: ({ tech }) => tech ?? 'nobody',
    bars: [
      { header: 'Tickets', count: ({ tickets }) => tickets },
      { header: 'Overdue', count: ({ overdue }) => overdue },
    ],
  },
  json: withoutLargest,
}
