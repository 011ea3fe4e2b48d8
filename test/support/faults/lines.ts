import type { Writing } from './killing.ts'
import type { Typist } from './person.ts'
import type { Job, PlannedTicket } from './plan.ts'
import { textAbout } from './text.ts'

/** A row as `-o ndjson` of a write, and of `runs show`, has it. */
export interface Row {
  readonly id: number | null
  readonly note?: number | null
  readonly ok?: boolean
  readonly outcome?: string
}

export function linesOf(stdout: string): readonly Row[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Row => JSON.parse(line))
}

export interface Line extends Writing {
  readonly line: readonly string[]
}

const asRows = ['-o', 'ndjson']

/** What is typed for a job. */
export function lineOf(job: Job, { newWords }: Pick<Typist, 'newWords'>): Line {
  if (job.writes === 'notes') {
    const line = ['note', job.ids.join(','), '-m', textAbout(job.words), '--yes', ...asRows]
    return { line, by: 'note', count: job.ids.length }
  }
  if (job.writes === 'values') {
    const values = Object.entries(job.values).map(([name, value]) => `${name}=${value}`)
    return {
      line: ['set', job.ids.join(','), ...values, '--yes', ...asRows],
      by: 'set',
      count: job.ids.length,
    }
  }
  const words = ['new', ...newWords, ...asRows]
  const [first, ...others] = job.tickets.map(asTyped)
  if (first !== undefined && others.length === 0) {
    const { requester, subject, detail } = first
    const line = [...words, '--requester', requester, '--subject', subject, '-m', detail]
    return { line, by: 'new', count: 1 }
  }
  const piped = JSON.stringify(job.tickets.map(asTyped))
  return { line: [...words, '--from', '-', '--yes'], by: 'new --from', count: job.tickets.length, piped }
}

function asTyped({ requester, words }: PlannedTicket) {
  return { requester: `id:${requester}`, subject: `About ${words}`, detail: textAbout(words) }
}
