import { computer } from '../computer.ts'
import { cuttingFront } from '../cutting-front.ts'
import { doCarefully, type ToldDone } from '../faults/carefully.ts'
import { compared } from '../faults/compared.ts'
import { keepEvidence, type Witness } from '../faults/evidence.ts'
import { meantBy } from '../faults/meant.ts'
import type { Job } from '../faults/plan.ts'
import { senselessEndings } from '../faults/senseless.ts'
import { chance } from '../kills/chance.ts'
import { jobsOf, type Kind, kinds, type Share } from './jobs.ts'
import type { Place } from './place.ts'
import { anyTrouble, noTrouble, type Trouble } from './trouble.ts'
import { troubledPerson } from './troubled-person.ts'
import { wrongValues } from './values.ts'

/** What single writes showed. */
export interface Written {
  readonly wrong: readonly string[]
  /** Writes that met their trouble, by what they do. */
  readonly done: Readonly<Record<string, number>>
  /** How often each trouble was met. */
  readonly met: Readonly<Record<string, number>>
  readonly commands: number
}

export interface SingleWrites {
  /** So many of each kind. */
  readonly each: number
  readonly seed: number
}

const names = ['a', 'b', 'c', 'd'] as const

/** Writes one thing after the other at several computers; each write meets one trouble. Then counts what the help desk holds. */
export async function singleWrites(place: Place, { each, seed }: SingleWrites): Promise<Written> {
  const done = await Promise.all(
    names.map((name, at) =>
      atOneDesk(place, {
        share: shareOf(place, { name, at }),
        each: Math.floor((each + at) / names.length),
        random: chance(seed + at),
      }),
    ),
  )
  const jobs = done.flatMap((one) => one.jobs)
  const held = await place.held()
  const wrong = [
    ...done.flatMap((one) => one.wrong),
    ...compared(
      meantBy(jobs),
      done.flatMap((one) => one.told),
      held,
    ),
    ...wrongValues(jobs, held.values),
  ]
  if (wrong.length > 0) keepEvidence(`single-writes-${place.name.replaceAll(' ', '-')}-${seed}`, done)
  const met = done.flatMap((one) => one.met)
  return {
    wrong,
    done: counted(met.map(({ kind }) => kind)),
    met: counted(met.map(({ trouble }) => trouble)),
    commands: done.reduce((sum, { story }) => sum + story.length, 0),
  }
}

interface AtOneDesk {
  readonly share: Share
  readonly each: number
  readonly random: () => number
}

interface DoneAtDesk extends Witness {
  readonly jobs: readonly Job[]
  readonly met: readonly { readonly kind: Kind; readonly trouble: string }[]
  readonly told: readonly ToldDone[]
  readonly wrong: readonly string[]
}

async function atOneDesk(place: Place, { share, each, random }: AtOneDesk): Promise<DoneAtDesk> {
  const front = await cuttingFront(place, place.isWrite)
  const desk = computer({ ...place.account, HELPDESK_SERVER: front.url })
  await desk.runs(['config', 'set', 'timeout', String(place.patience)])
  await desk.runs(['config', 'set', 'runs', '0'])
  const person = troubledPerson(desk, { ...place, front })
  const nextJob = jobsOf(share, random)
  const due = inAnyOrder(each, random)
  const jobs: Job[] = []
  const met: { readonly kind: Kind; readonly trouble: string }[] = []
  const told: ToldDone[] = []
  const wrong: string[] = []
  const write = async (kind: Kind, trouble: Trouble): Promise<string | null> => {
    const job = nextJob(kind)
    const before = person.story.length
    person.expects(trouble)
    const one = await doCarefully(job, person)
    jobs.push(job)
    told.push(...one.done)
    wrong.push(...one.wrong.map((what) => `computer ${share.name}, command ${before + 1} and later: ${what}`))
    return person.met()
  }
  // When a write is sent and answered is learned from one of each kind.
  for (const kind of kinds) await write(kind, noTrouble)
  for (let kind = due.pop(); kind !== undefined; kind = due.pop()) {
    const trouble = await write(kind, anyTrouble(random))
    // A command that had ended before it was to be killed met nothing: one more of its kind is written.
    if (trouble === null) due.unshift(kind)
    else met.push({ kind, trouble })
  }
  wrong.push(...senselessEndings(person.story))
  return { jobs, met, told, wrong, desk, story: person.story, asked: front.asked }
}

function shareOf(place: Place, { name, at }: { readonly name: string; readonly at: number }): Share {
  const tickets = place.tickets.filter((_, index) => index % names.length === at)
  return { name, tickets, requesters: place.requesters, fields: place.fields }
}

function inAnyOrder(each: number, random: () => number): Kind[] {
  return kinds
    .flatMap((kind) => Array.from({ length: each }, () => ({ kind, by: random() })))
    .toSorted((one, other) => one.by - other.by)
    .map(({ kind }) => kind)
}

function counted(all: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const name of all) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries([...counts].toSorted(([one], [other]) => one.localeCompare(other)))
}
