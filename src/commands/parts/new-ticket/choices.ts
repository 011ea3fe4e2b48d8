import type { HelpDesk } from '#desk/helpdesk.ts'
import type { Choices } from '#desk/new-ticket/option.ts'
import { pathOf } from '#desk/names/types.ts'

/** Names to choose from, for what of a ticket has a fixed list. */
export async function choicesOf(
  desk: Pick<HelpDesk, 'types' | 'locations' | 'departments' | 'priorities'>,
): Promise<Choices> {
  const [types, locations, departments, priorities] = await Promise.all([
    desk.types(),
    desk.locations(),
    desk.departments(),
    desk.priorities(),
  ])
  return {
    type: types.filter(({ archived }) => !archived).map(pathOf),
    location: locations.map(({ name }) => name),
    department: departments.map(({ name }) => name),
    priority: priorities.map(({ name }) => name),
  }
}
