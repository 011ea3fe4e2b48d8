import type { Priority } from '#desk/lists.ts'

/** A priority is a number from 0; the names are those that come with Request Tracker 5, for REST2 tells no others. */
export const priorities: readonly Priority[] = [
  { id: 100, name: 'High', dueMinutes: null },
  { id: 50, name: 'Medium', dueMinutes: null },
  { id: 0, name: 'Low', dueMinutes: null },
]

/** Its name, or the number itself. */
export function priorityName(priority: number): string {
  return priorities.find(({ id }) => id === priority)?.name ?? String(priority)
}
