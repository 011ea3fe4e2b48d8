import { refuse } from '../refusal.ts'
import type { Call } from '../route.ts'
import type { Fragment } from '../qualifier/fragment.ts'
import { all } from '../qualifier/fragment.ts'
import { groupsOfTech, visibleTo } from './visible.ts'

/** How many of the tickets that a tech opened last count as recent. */
const recentlyViewed = 50

const lists: Readonly<Record<string, string>> = {
  mine: 't.tech_id = ?',
  group: `t.tech_group_id in (${groupsOfTech})`,
  flagged: 't.id in (select ticket_id from ticket_flag where tech_id = ?)',
  recent: `t.id in (select ticket_id from ticket_view where tech_id = ? order by at desc, ticket_id desc limit ${recentlyViewed})`,
}

/** Whether a name is one of the four lists (field guide §8.1). */
export const isList = (name: string): boolean => Object.hasOwn(lists, name)

/** The tickets that a list is made from, as a condition on `t`. A name that is no list, or neither list nor qualifier, is a 400. */
export const scopeOf = (call: Call, list: string | null): Fragment => {
  const { caller, db } = call
  const visible = visibleTo(db, caller)
  if (list === null) {
    if (call.query.has('qualifier')) return visible
    throw refuse(400, "The 'list' or 'qualifier' parameter is required.")
  }
  const condition = lists[list]
  if (!isList(list) || condition === undefined || caller.kind !== 'tech')
    throw refuse(400, "The 'list' parameter must be one of mine, group, flagged, recent.")
  return all([visible, { text: condition, values: [caller.id] }])
}
