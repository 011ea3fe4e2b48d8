import type { Job } from '../faults/plan.ts'
import type { HeldAtPlace } from './place.ts'

/** Where a field does not hold what was written last. The jobs of one ticket are in the order of their writing. */
export function wrongValues(jobs: readonly Job[], held: HeldAtPlace['values']): readonly string[] {
  const meant = new Map<string, { readonly id: number; readonly field: string; readonly value: string }>()
  for (const job of jobs) {
    if (job.writes !== 'values') continue
    for (const id of job.ids) {
      for (const [field, value] of Object.entries(job.values))
        meant.set(`${id} ${field}`, { id, field, value })
    }
  }
  return [...meant.values()]
    .map((one) => ({ ...one, there: held.get(one.id)?.[one.field] ?? null }))
    .filter(({ value, there }) => value !== there)
    .map(({ id, field, value, there }) => `${field} of ticket ${id}: ${value} meant, ${there} there`)
}
