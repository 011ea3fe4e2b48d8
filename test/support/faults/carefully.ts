import { lineOf, linesOf, type Row } from './lines.ts'
import { newestRun, type Typist, waitAsTold } from './person.ts'
import type { Job } from './plan.ts'

/** What the program told to be there: the number of a ticket or a note, for the words that it should hold. */
export interface ToldDone {
  readonly id: number
  readonly words: string
}

/** What a job's commands told in the end. */
export interface Told {
  readonly done: readonly ToldDone[]
  /** Where the program left somebody careful without a way to go on. */
  readonly wrong: readonly string[]
}

const mostCommands = 60

/** Does a job as somebody careful would who believes the program and never looks at the server: types, resumes, waits, types what failed again. */
export async function doCarefully(job: Job, person: Typist): Promise<Told> {
  const done: ToldDone[] = []
  let left = job
  for (let commands = 0; commands < mostCommands; commands += 1) {
    const before = person.seen.run
    const { line, ...told } = lineOf(left, person)
    const typed = await person.writes(line, told)
    const run = await newestRun(person)
    if (typed.code === 0) return { done: [...done, ...doneOf(left, linesOf(typed.stdout))], wrong: [] }
    // Without a run in the journal nothing was sent.
    if (run === null || run === before) continue
    if (typed.code === 8 && !typed.stderr.includes(`helpdesk runs resume ${run}`))
      return { done, wrong: [`exit 8 does not name the command that settles it: ${typed.stderr}`] }
    if (typed.code === 8) await waitAsTold(typed, person)
    const rows = await settled(run, sizeOf(left), person)
    if (rows === null) return { done, wrong: [`run ${run} could not be settled`] }
    done.push(...doneOf(left, rows))
    left = failedOf(left, rows)
    if (sizeOf(left) === 0) return { done, wrong: [] }
  }
  return { done, wrong: [`not done after ${mostCommands} commands`] }
}

/** Resumes a run until nothing of it is open, and gives what it tells then; null when that never comes. */
async function settled(run: string, size: number, person: Typist): Promise<readonly Row[] | null> {
  for (let commands = 0; commands < mostCommands; commands += 1) {
    const rows = linesOf(await person.reads(['runs', 'show', run, '-o', 'ndjson']))
    const open = rows.filter(({ outcome }) => outcome === 'unknown' || outcome === 'not done').length
    if (rows.length === size && open === 0) return rows
    const typed = await person.writes(['runs', 'resume', run, '--yes'], { by: 'resume', count: open })
    if (typed.code !== 0 && typed.code !== null) await waitAsTold(typed, person)
  }
  return null
}

function sizeOf(job: Job): number {
  return job.writes === 'tickets' ? job.tickets.length : job.ids.length
}

function isDone({ ok, outcome }: Row): boolean {
  return ok === true || outcome === 'done'
}

/** Values have no number of their own. */
function doneOf(job: Job, rows: readonly Row[]): readonly ToldDone[] {
  if (job.writes === 'values') return []
  return rows.flatMap((row, at) => {
    const words = job.writes === 'notes' ? job.words : (job.tickets[at]?.words ?? '')
    const id = (job.writes === 'notes' ? row.note : row.id) ?? 0
    return isDone(row) ? [{ id, words }] : []
  })
}

function failedOf(job: Job, rows: readonly Row[]): Job {
  if (job.writes === 'tickets') {
    return { ...job, tickets: job.tickets.filter((_, at) => !isDone(rows[at] ?? { id: null })) }
  }
  const done = new Set(rows.filter(isDone).map(({ id }) => id))
  return { ...job, ids: job.ids.filter((id) => !done.has(id)) }
}
