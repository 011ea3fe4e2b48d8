import type {
  Asset,
  Department,
  Location,
  Priority,
  Requester,
  RequestType,
  Status,
  Tech,
  TechGroup,
} from '#desk/lists.ts'
import type { SavedView } from '#desk/filter/looking-up/views.ts'
import { pathOf } from '#desk/names/types.ts'
import { worked } from '../text/ages.ts'
import { plainColumn } from '../columns/plain.ts'
import type { Cell, Value, View } from '../view.ts'

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

/** Request types: a tree on a terminal, whole paths as `--type` takes them elsewhere. */
export const typeList: View<RequestType> = {
  columns: [
    plainColumn('id', 'ID', { align: 'right' }),
    { key: 'path', header: 'Type', value: pathOf, show: branch, weight: 3 },
    plainColumn('name', 'Name'),
    { key: 'typePath', header: 'Names', value: ({ path }) => path },
    plainColumn('parentId', 'Parent', { align: 'right' }),
    plainColumn('group', 'Group', { weight: 2 }),
    plainColumn('approval', 'Approval'),
    plainColumn('archived', 'Archived'),
    plainColumn('hidesSubject', 'No subject'),
    plainColumn('priorityId', 'Priority', { align: 'right' }),
    plainColumn('fieldIds', 'Fields'),
  ],
  defaults: ['id', 'path', 'group', 'approval'],
  id: ({ id }) => id,
  json: ({ path, ...type }): Value => ({ ...type, path: path.join('/'), typePath: path }),
}

function branch({ path, name, archived }: RequestType): Cell {
  const text = '  '.repeat(Math.max(0, path.length - 1)) + name
  return archived ? { text: `${text} (archived)`, paint: 'faint' } : { text }
}

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

/** Filters kept under names. */
export const viewList: View<SavedView> = {
  columns: [plainColumn('name', 'View', { weight: 9 }), plainColumn('filter', 'Filter', { weight: 3 })],
  defaults: ['name', 'filter'],
  id: ({ name }) => name,
  json: ({ name, filter }) => ({ name, filter }),
}

export const assetList: View<Asset> = {
  columns: [
    plainColumn('id', 'ID', { align: 'right' }),
    plainColumn('number', 'Number', { weight: 3 }),
    plainColumn('name', 'Name', { weight: 2 }),
    plainColumn('serial', 'Serial number', { weight: 2 }),
    plainColumn('kind', 'Kind'),
    plainColumn('model', 'Model'),
    plainColumn('manufacturer', 'Manufacturer'),
    plainColumn('status', 'Status'),
    plainColumn('location', 'Location'),
  ],
  defaults: ['id', 'number', 'name', 'serial', 'kind', 'model', 'location'],
  id: ({ id }) => id,
}
