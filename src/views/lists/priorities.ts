import type { Priority } from '#desk/lists.ts'
import { worked } from '../ages.ts'
import type { View } from '../view.ts'
import { plainColumn } from './column.ts'

export const priorityList: View<Priority> = {
  columns: [
    plainColumn('id', 'ID', { align: 'right' }),
    plainColumn('name', 'Priority'),
    plainColumn('dueMinutes', 'Due after', {
      show: ({ dueMinutes }) => ({ text: dueMinutes === null ? '' : worked(dueMinutes) }),
    }),
  ],
  defaults: ['id', 'name', 'dueMinutes'],
  id: ({ id }) => id,
}
