import type { Timeliness } from '#desk/reports/timeliness.ts'
import { plainColumn } from '../columns/plain.ts'
import type { View } from '../view.ts'
import { alertColumn } from './alert.ts'
import { barColumn, withoutLargest } from './bar.ts'

export type TimelinessRow = Timeliness & { readonly largest: number }

export const timelinessReport: View<TimelinessRow> = {
  columns: [
    plainColumn('group', 'Tech group', {
      weight: 9,
      show: ({ group }) => (group === null ? { text: 'none', paint: 'faint' } : { text: group }),
    }),
    barColumn('closed', 'Closed', ({ closed }) => closed),
    plainColumn('inTime', 'In time', { align: 'right' }),
    alertColumn('late', 'Late', ({ late }) => late),
    plainColumn('withoutDue', 'No due time', { align: 'right' }),
    plainColumn('inTimeShare', 'In time, %', { align: 'right' }),
    plainColumn('medianDays', 'Median, d', { align: 'right' }),
    plainColumn('slowestDays', '90 % within, d', { align: 'right' }),
  ],
  defaults: ['group', 'closed', 'inTime', 'late', 'inTimeShare', 'medianDays', 'slowestDays'],
  chart: {
    title: 'Closed tickets by tech group',
    label: ({ group }) => group ?? 'none',
    bars: [
      { header: 'In time', count: ({ inTime }) => inTime },
      { header: 'Late', count: ({ late }) => late },
    ],
  },
  json: withoutLargest,
}
