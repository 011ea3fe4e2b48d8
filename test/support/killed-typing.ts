import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Computer } from './computer.ts'
import type { Person } from './person.ts'
import { requestTypeTickets } from './request-type-tickets.ts'
import { type Step, stepsFor } from './typing.ts'

/** All its answers are typed, and none is written in an editor. */
const tickets = requestTypeTickets
  .filter(({ type }) => type === 'Applications/OMIS')
  .map((ticket) => ({ ...ticket, detail: 'It stopped, then nothing more' }))

/**
 * Types tickets and kills the program at a random moment, so many times. Each time every answered field must be in the
 * draft, and going on with the draft must create the ticket. Tells what was not so, and how many fields had an answer.
 */
export async function killsWhileTyping(
  times: number,
  random: () => number,
  desk: Computer,
): Promise<{ readonly wrong: readonly string[]; readonly fields: number }> {
  const [ticket] = tickets
  if (ticket === undefined) throw new Error('no ticket for OMIS')
  const steps = await stepsFor(ticket, { desk, answer: '' })
  const wrong: string[] = []
  let fields = 0
  for (let kill = 1; kill <= times; kill += 1) {
    const { answered, brokenOff } = await typeAndKill(steps, random, desk)
    const draft = draftOn(desk)
    fields += answered
    for (const { name, word } of steps.slice(0, answered)) {
      const kept = draft?.get(name)
      if (kept !== (brokenOff.get(name) ?? word)) wrong.push(`kill ${kill}: "${name}" is ${kept ?? 'lost'}`)
    }
    if (draft !== null && !(await isCreated(steps, draft, desk))) wrong.push(`kill ${kill}: not created`)
    if (draftOn(desk) !== null) wrong.push(`kill ${kill}: the draft stayed`)
  }
  return { wrong, fields }
}

interface Killed {
  /** How many questions had an answer: those after which the next one was on the screen. */
  readonly answered: number
  /** What was typed of the last answer, by field. */
  readonly brokenOff: ReadonlyMap<string, string>
}

async function typeAndKill(steps: readonly Step[], random: () => number, desk: Computer): Promise<Killed> {
  const person = desk.sits(['new'], { rows: 80 })
  const last = Math.floor(random() * (steps.length + 1))
  for (const { question, answer } of steps.slice(0, last)) {
    await person.sees(question)
    await answer(person)
  }
  const brokenOff = await breaksOff(steps[last], person, random)
  await wait(random() * 120)
  await person.isKilled()
  const questions = [...steps.map(({ question }) => question), '? Create this ticket?']
  const seen = questions.findLastIndex((question) => person.screen().includes(question))
  return { answered: Math.max(0, seen), brokenOff }
}

/** Half of the time some of the next answer is typed, and a text perhaps ended by Enter. */
async function breaksOff(
  step: Step | undefined,
  person: Person,
  random: () => number,
): Promise<ReadonlyMap<string, string>> {
  if (step === undefined || random() < 0.5) return new Map()
  await person.sees(step.question)
  const begun = step.word.slice(0, 1 + Math.floor(random() * step.word.length))
  person.types(begun)
  if (!step.isText || random() < 0.5) return new Map()
  person.presses('enter')
  return new Map([[step.name, begun]])
}

/** What the only draft holds by field; null for no draft. */
function draftOn({ draftsPath }: Computer): ReadonlyMap<string, string> | null {
  const text = readIfAny(join(draftsPath, 'd1.json'))
  if (text === null) return null
  const { text: detail, fields } = JSON.parse(text)
  return new Map([
    ...Object.entries<string>(fields),
    ...(detail === null ? [] : [['detail', detail] as const]),
  ])
}

function readIfAny(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Goes on with the draft and looks whether the ticket holds what was typed. */
async function isCreated(
  steps: readonly Step[],
  draft: ReadonlyMap<string, string>,
  desk: Computer,
): Promise<boolean> {
  const person = desk.sits(['drafts', 'edit', '1'], { rows: 80 })
  for (const { name, question, answer } of steps) {
    if (draft.has(name)) continue
    await person.sees(question)
    await answer(person)
  }
  await person.answers('? Create this ticket?', '')
  if ((await person.leaves()) !== 0) return false
  const id = /^(\d+) {2}created/m.exec(person.screen())?.[1] ?? ''
  const { stdout } = await desk.runs(['show', id, '-o', 'json'])
  const held = JSON.parse(stdout)
  const meant = steps.filter(({ name }) => name === 'subject' || name === 'detail')
  return meant.every(({ name, word }) => held[name] === (draft.get(name) ?? word))
}
