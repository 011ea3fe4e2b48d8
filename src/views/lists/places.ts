import type { Department, Location } from '#desk/lists.ts'
import type { View } from '../view.ts'
import { plainColumn } from './column.ts'

export const locationList: View<Location> = {
  columns: [plainColumn('id', 'ID', { align: 'right' }), plainColumn('name', 'Location')],
  defaults: ['id', 'name'],
  id: ({ id }) => id,
}

export const departmentList: View<Department> = {
  columns: [plainColumn('id', 'ID', { align: 'right' }), plainColumn('name', 'Department')],
  defaults: ['id', 'name'],
  id: ({ id }) => id,
}
