import type { Volume } from '#desk/reports/volume.ts'
import { plainColumn } from '../columns/plain.ts'
import type { View } from '../view.ts'
import { barColumn, withoutLargest } from './bar.ts'

export type VolumeRow = Volume & { readonly largest: number }

export const volumeReport: View<VolumeRow> = {
  columns: [
    plainColumn('from', 'From', { weight: 9 }),
    barColumn('created', 'Created', ({ created }) => created),
    barColumn('closed', 'Closed', ({ closed }) => closed),
    plainColumn('growth', 'Growth', { align: 'right' }),
  ],
  defaults: ['from', 'created', 'closed', 'growth'],
  chart: {
    title: 'Tickets created and closed',
    label: ({ from }) => from,
    bars: [
      { header: 'Created', count: ({ created }) => created },
      { header: 'Closed', count: ({ closed }) => closed },
    ],
  },
  json: withoutLargest,
}
