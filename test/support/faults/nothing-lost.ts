import { join } from 'node:path'
import { type Computer, computer, signedInto } from '../computer.ts'
import { chance } from '../kills/chance.ts'
import { type ServedSandbox, serveSandbox } from '../served-sandbox.ts'
import { doCarefully, type ToldDone } from './carefully.ts'
import { compared, equalOnes } from './compared.ts'
import { keepEvidence } from './evidence.ts'
import { notesOn, requesterIds, ticketIds, ticketsAbove } from './held.ts'
import { type Met, metIn } from './met.ts'
import { gateTo } from './gate.ts'
import { meantBy } from './meant.ts'
import { writeLater } from './outbox.ts'
import type { Kills } from './killing.ts'
import { type Person, personAt } from './person.ts'
import { type Job, planned, type Share } from './plan.ts'
import { faultRules, patience } from './rules.ts'
import { senselessEndings } from './senseless.ts'
import type { Typed } from './typing.ts'

export interface Soak {
  /** So many tickets, and so many notes. */
  readonly writes: number
  readonly seed: number
}

/** What a soak showed. */
export interface Soaked {
  readonly wrong: readonly string[]
  readonly tickets: number
  readonly notes: number
  /** Tickets and notes that equal another's text and requester or ticket. */
  readonly equal: number
  readonly commands: number
  /** Of the planned ones, those that went through the outbox. */
  readonly waited: number
  readonly kills: Kills
  readonly met: Met
}

const computers = ['a', 'b', 'c', 'd'] as const

/** Writes tickets and notes on a server that goes wrong, by people whose commands are killed, and then counts what is there. */
export async function soak({ writes, seed }: Soak): Promise<Soaked> {
  const home = computer()
  const log = join(home.folder, 'requests.ndjson')
  const clean = await serveSandbox(home.env)
  const ids = await ticketIds(clean)
  const last = ids.at(-1) ?? 0
  const notesBefore = new Set((await notesOn(ids, clean)).map(({ id }) => id))
  const shares = sharesOf(writes, { requesters: await requesterIds(clean), ids })
  const faults = faultRules.flatMap((rule) => ['--fault', rule])
  const faulty = await serveSandbox(home.env, ...faults, '--fault-seed', String(seed), '--log', log)

  const done = await Promise.all(shares.map((share, at) => atOneDesk(share, seed + at, faulty)))
  await faulty.stop()

  const jobs = done.flatMap((one) => one.jobs)
  const told = done.flatMap((one) => one.told)
  const held = {
    tickets: await ticketsAbove(last, clean),
    notes: (await notesOn(ids, clean)).filter(({ id }) => !notesBefore.has(id)),
  }
  const wrong = [...done.flatMap((one) => one.wrong), ...compared(meantBy(jobs), told, held)]
  if (wrong.length > 0) keepEvidence(`nothing-lost-${seed}`, done, log)
  return {
    wrong,
    tickets: held.tickets.length,
    notes: held.notes.length,
    equal: equalOnes(held.tickets) + equalOnes(held.notes),
    commands: done.reduce((sum, one) => sum + one.commands, 0),
    waited: done.reduce((sum, one) => sum + one.waited, 0),
    kills: done.map((one) => one.kills).reduce(added),
    met: metIn(log),
  }
}

interface DoneAtDesk {
  readonly jobs: readonly Job[]
  /** Commands that went through the outbox. */
  readonly waited: number
  readonly told: readonly ToldDone[]
  readonly wrong: readonly string[]
  readonly commands: number
  readonly kills: Kills
  readonly desk: Computer
  readonly story: readonly Typed[]
}

async function atOneDesk(share: Share, seed: number, server: ServedSandbox): Promise<DoneAtDesk> {
  const random = chance(seed)
  const gate = await gateTo(server.url)
  const desk = computer({ ...signedInto(server), HELPDESK_SERVER: gate.url })
  await desk.runs(['config', 'set', 'timeout', String(patience)])
  await desk.runs(['config', 'set', 'runs', '0'])
  const person = personAt(desk, { gate, random })
  const batches = planned(share, random)
  const told: ToldDone[] = []
  const wrong: string[] = []
  for (const { jobs, wait } of batches) {
    const before = person.story.length
    const found = wait ? await writeLater(jobs, person) : await doEach(jobs, person, told)
    wrong.push(...found.map((what) => `computer ${share.name}, command ${before + 1} and later: ${what}`))
  }
  wrong.push(...senselessEndings(person.story))
  const waited = batches.filter(({ wait }) => wait).flatMap(({ jobs }) => jobs)
  const jobs = batches.flatMap((batch) => batch.jobs)
  return { jobs, waited: waited.length, told, wrong, commands: person.story.length, ...person }
}

async function doEach(jobs: readonly Job[], person: Person, told: ToldDone[]): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const job of jobs) {
    const one = await doCarefully(job, person)
    told.push(...one.done)
    wrong.push(...one.wrong)
  }
  return wrong
}

function sharesOf(
  writes: number,
  { requesters, ids }: { readonly requesters: readonly number[]; readonly ids: readonly number[] },
): readonly Share[] {
  const count = computers.length
  const ofThis = (all: readonly number[], at: number) => all.filter((_, index) => index % count === at)
  return computers.map((name, at) => ({
    name,
    requesters: ofThis(requesters, at),
    ids: ofThis(ids, at),
    writes: Math.floor((writes + at) / count),
  }))
}

function added(one: Kills, other: Kills): Kills {
  return {
    new: one.new + other.new,
    'new --from': one['new --from'] + other['new --from'],
    note: one.note + other.note,
    set: one.set + other.set,
    resume: one.resume + other.resume,
    'outbox send': one['outbox send'] + other['outbox send'],
  }
}
