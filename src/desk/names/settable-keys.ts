import type { TicketKey } from './ticket-keys.ts'

/** The keys of a ticket in which a change can be told, in that order. */
export const changingKeys = [
  'status',
  'type',
  'priority',
  'group',
  'level',
  'tech',
  'requester',
  'location',
  'department',
  'room',
  'subject',
  'detail',
  'due',
  'closed',
] as const satisfies readonly TicketKey[]

const setByServer = ['group', 'level', 'due', 'closed'] as const

/** What a write can set. */
export type SettableKey = Exclude<(typeof changingKeys)[number], (typeof setByServer)[number]>

export const settableKeys: readonly SettableKey[] = changingKeys.filter(
  (key): key is SettableKey => !setByServer.some((one) => one === key),
)

export function isSettable(key: TicketKey): key is SettableKey {
  return settableKeys.some((one) => one === key)
}
