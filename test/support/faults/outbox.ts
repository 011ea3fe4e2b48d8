import { linesOf, lineOf } from './lines.ts'
import { newestRun, type Person, waitAsTold } from './person.ts'
import type { Job } from './plan.ts'

const mostCommands = 60

/** Types jobs while the server is down, and sends them when it is back, until nothing waits. Gives where that has no end. */
export async function writeLater(jobs: readonly Job[], person: Person): Promise<readonly string[]> {
  await person.gate.close()
  const wrong: string[] = []
  for (const [queued, job] of jobs.entries()) wrong.push(...(await queue(job, queued, person)))
  await person.gate.open()
  wrong.push(...(await sendAll(person)))
  await newestRun(person)
  return wrong
}

/** Typed again until the outbox has it. A killed command may have put it there. */
async function queue(job: Job, before: number, person: Person): Promise<readonly string[]> {
  let last = ''
  for (let commands = 0; commands < mostCommands; commands += 1) {
    const { line, ...told } = lineOf(job, person)
    const typed = await person.writes([...line, '--outbox'], told)
    last = typed.stderr
    if ((await waiting(person)).length > before) return []
    if (typed.code === 0) return [`exit 0, and the outbox does not have it: ${typed.stdout}${typed.stderr}`]
  }
  return [`not in the outbox after ${mostCommands} commands: ${last}`]
}

async function sendAll(person: Person): Promise<readonly string[]> {
  let last = ''
  for (let commands = 0; commands < mostCommands; commands += 1) {
    const { length } = await waiting(person)
    if (length === 0) return []
    const typed = await person.writes(['outbox', 'send', '--yes'], { by: 'outbox send', count: length })
    last = typed.stderr
    if (typed.code !== 0 && typed.code !== null) await waitAsTold(typed, person)
  }
  return [`the outbox is not empty after ${mostCommands} commands: ${last}`]
}

async function waiting({ reads }: Person): Promise<readonly unknown[]> {
  return linesOf(await reads(['outbox', '-o', 'ndjson']))
}
