import type { Status } from '#desk/lists.ts'
import type { View } from '../view.ts'
import { plainColumn } from './column.ts'

/** Statuses and the state each stands for. */
export const statusList: View<Status> = {
  columns: [
    plainColumn('id', 'ID', { align: 'right' }),
    plainColumn('name', 'Status'),
    plainColumn('state', 'State'),
  ],
  defaults: ['id', 'name', 'state'],
  id: ({ id }) => id,
}
