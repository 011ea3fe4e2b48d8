import type { FilterLists } from '#desk/filter/looking-up/lists.ts'
import type { ReadViews } from '#desk/filter/looking-up/views.ts'
import { departments, fields, groups, locations, priorities, statuses, techs, types } from './lists.ts'

/** Look-ups of the small desk, signed in as Ana Ruiz, with a record of what was asked for. */
export const filterLists = (): FilterLists & { readonly asked: string[] } => {
  const asked: string[] = []
  const answer =
    <Rows>(name: string, rows: Rows) =>
    () => {
      asked.push(name)
      return Promise.resolve(rows)
    }
  return {
    asked,
    whoAmI: answer('whoAmI', {
      techId: 7,
      name: 'Ana Ruiz',
      username: 'aruiz',
      email: 'ana.ruiz@example.org',
      version: null,
    }),
    statuses: answer('statuses', statuses),
    priorities: answer('priorities', priorities),
    types: answer('types', types),
    locations: answer('locations', locations),
    departments: answer('departments', departments),
    techs: answer('techs', techs),
    groups: answer('groups', groups),
    fields: answer('fields', fields),
  }
}

/** Nobody has saved a view. */
export const noViews: ReadViews = () => Promise.resolve([])
