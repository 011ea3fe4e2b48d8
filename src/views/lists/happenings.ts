import type { Happening, What } from '#desk/looks/happenings.ts'
import { relative } from '../text/ages.ts'
import type { Paint, View } from '../view.ts'

const paints: Partial<Readonly<Record<What, Paint>>> = {
  new: 'good',
  came: 'good',
  reopened: 'warning',
  assigned: 'accent',
  closed: 'faint',
  canceled: 'faint',
  gone: 'faint',
}

/** What happened to tickets, a row for each thing. */
export const happeningList: View<Happening> = {
  columns: [
    {
      key: 'at',
      header: 'When',
      value: ({ at }) => at,
      show: ({ at }, { now }) => ({ text: relative(at, now), paint: 'faint' }),
      weight: 5,
    },
    { key: 'id', header: 'ID', value: ({ id }) => id, align: 'right', weight: 9 },
    {
      key: 'what',
      header: 'What',
      value: ({ what }) => what,
      show({ what }) {
        const paint = paints[what]
        return paint === undefined ? { text: what } : { text: what, paint }
      },
      weight: 5,
    },
    { key: 'by', header: 'Who', value: ({ by }) => by, weight: 3 },
    { key: 'from', header: 'From', value: ({ from }) => from, weight: 3 },
    { key: 'to', header: 'To', value: ({ to }) => to, weight: 3 },
    { key: 'text', header: 'In short', value: ({ text }) => text, weight: 4 },
    { key: 'subject', header: 'Subject', value: ({ subject }) => subject, weight: 1 },
    { key: 'url', header: 'Web address', value: ({ url }) => url, weight: 1 },
  ],
  defaults: ['at', 'id', 'what', 'by', 'text', 'subject'],
  id: ({ id }) => id,
}
