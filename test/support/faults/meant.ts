import type { Meant } from './compared.ts'
import type { Job } from './plan.ts'

/** The tickets and notes that jobs are to leave on the help desk. */
export function meantBy(jobs: readonly Job[]): Meant {
  return {
    tickets: jobs.flatMap((job) =>
      job.writes === 'tickets' ? job.tickets.map(({ requester, words }) => ({ of: requester, words })) : [],
    ),
    notes: jobs.flatMap((job) =>
      job.writes === 'notes' ? job.ids.map((id) => ({ of: id, words: job.words })) : [],
    ),
  }
}
