import type { Computer } from './computer.ts'

/** Of each ticket by itself: its number, its times, and who of its level was free. */
const own = new Set(['id', 'created', 'updated', 'due', 'url', 'tech'])

/** What the help desk holds of these tickets, without that: equal for tickets that were submitted alike. */
export async function storedTickets(desk: Computer, ids: string): Promise<readonly unknown[]> {
  const { stdout } = await desk.runs(['show', ids, '-o', 'json'])
  const text: unknown = JSON.parse(stdout, (key, value: unknown) => (own.has(key) ? undefined : value))
  if (!Array.isArray(text)) throw new Error(stdout)
  return text
}
