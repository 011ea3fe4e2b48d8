import type { AgeGroup } from '#desk/reports/aging.ts'
import { plainColumn } from '../columns/plain.ts'
import type { View } from '../view.ts'
import { barColumn, withoutLargest } from './bar.ts'
import { alertColumn } from './alert.ts'

export type AgingRow = AgeGroup & { readonly largest: number }

export const agingReport: View<AgingRow> = {
  columns: [
    plainColumn('age', 'Open for', { weight: 9 }),
    barColumn('tickets', 'Tickets', ({ tickets }) => tickets),
    plainColumn('share', '%', { align: 'right' }),
    alertColumn('overdue', 'Overdue', ({ overdue }) => overdue),
    plainColumn('oldest', 'Oldest', { align: 'right' }),
  ],
  defaults: ['age', 'tickets', 'overdue', 'oldest'],
  chart: {
    title: 'Open tickets by age',
    label: ({ age }) => age,
    bars: [
      { header: 'Tickets', count: ({ tickets }) => tickets },
      { header: 'Overdue', count: ({ overdue }) => overdue },
    ],
  },
  json: withoutLargest,
}
