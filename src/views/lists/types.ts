import type { RequestType } from '#desk/lists.ts'
import type { Cell, Value, View } from '../view.ts'
import { plainColumn } from './column.ts'

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

function pathOf({ path }: RequestType): string {
  return path.join('/')
}

function branch({ path, name, archived }: RequestType): Cell {
  const text = '  '.repeat(Math.max(0, path.length - 1)) + name
  return archived ? { text: `${text} (archived)`, paint: 'faint' } : { text }
}
