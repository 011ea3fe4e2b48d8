import type { Requester, Tech, TechGroup } from '#desk/lists.ts'
import type { View } from '../view.ts'
import { plainColumn } from './column.ts'

export const techList: View<Tech> = {
  columns: [
    plainColumn('id', 'ID', { align: 'right' }),
    plainColumn('name', 'Tech', { weight: 3 }),
    plainColumn('username', 'User name'),
    plainColumn('email', 'E-mail'),
    plainColumn('active', 'Active', {
      show: ({ active }) => (active ? { text: '' } : { text: 'inactive', paint: 'faint' }),
    }),
  ],
  defaults: ['id', 'name', 'username', 'email', 'active'],
  id: ({ id }) => id,
}

export const groupList: View<TechGroup> = {
  columns: [
    plainColumn('name', 'Group', { weight: 3 }),
    plainColumn('typeIds', 'Request types', { show: ({ typeIds }) => ({ text: typeIds.join(', ') }) }),
  ],
  defaults: ['name', 'typeIds'],
  id: ({ name }) => name,
}

export const requesterList: View<Requester> = {
  columns: [
    plainColumn('id', 'ID', { align: 'right' }),
    plainColumn('name', 'Requester', { weight: 3 }),
    plainColumn('email', 'E-mail', { weight: 2 }),
    plainColumn('username', 'User name'),
    plainColumn('phone', 'Phone', { weight: 2 }),
    plainColumn('location', 'Location'),
    plainColumn('locationId', 'Location ID', { align: 'right' }),
    plainColumn('department', 'Department'),
    plainColumn('departmentId', 'Department ID', { align: 'right' }),
    plainColumn('room', 'Room'),
  ],
  defaults: ['id', 'name', 'email', 'phone', 'location', 'department', 'room'],
  id: ({ id }) => id,
}
