import type { HelpDesk } from '../helpdesk.ts'
import { instant, moment } from '../time/instant.ts'
import { changedSince } from './changes.ts'
import { checkAll } from './check.ts'
import { readFacts } from './facts.ts'
import { readFirst } from './first.ts'
import type { MirrorProgress, MirrorStore, Stepped } from './mirror.ts'

/** What a reading is at: so many tickets of so many, where that is known. */
export interface Doing {
  readonly what: 'first' | 'changes' | 'check'
  readonly done: number
  readonly of: number | null
}

export interface SyncOptions {
  /** Look for tickets that are gone, whenever that was done last. */
  readonly full: boolean
  readonly now: () => Date
  readonly onDoing: (doing: Doing) => void
}

/** A help desk and the copy that is made of it. */
export interface Sides extends Pick<SyncOptions, 'onDoing'> {
  readonly desk: HelpDesk
  readonly mirror: MirrorStore
}

/** In milliseconds: tickets that are gone leave no trace in any list, so all are compared once a day. */
const dayLong = 24 * 60 * 60_000
/** Names of the lists change seldom; they are asked for again with the first change after so long. */
const factsLast = 60 * 60_000

/**
 * Brings a copy up to date and tells what changed: the first time by reading all, going on where a reading stopped; later
 * by what changed since, which is one request where nothing did. Each step is kept as soon as it is read.
 */
export async function syncMirror(
  desk: HelpDesk,
  mirror: MirrorStore,
  { full, now, onDoing }: SyncOptions,
): Promise<Stepped> {
  const sides: Sides = { desk, mirror, onDoing }
  const begun = now()
  const note = (more: Partial<MirrorProgress>): void =>
    void mirror.step({ progress: { ...mirror.progress(), ...more } })
  const age = (at: string | null | undefined): number => {
    const passed = at === null || at === undefined ? Infinity : begun.getTime() - moment(at)
    // A clock that was set back tells no age.
    return passed < 0 ? Infinity : passed
  }

  const sum = { added: 0, changed: 0, removed: 0 }
  const add = (stepped: Stepped): void => {
    sum.added += stepped.added
    sum.changed += stepped.changed
    sum.removed += stepped.removed
  }

  const isFirst = !mirror.progress().isWhole
  if (isFirst) {
    if (mirror.facts() === null) mirror.keepFacts(await readFacts(sides, begun))
    add(await readFirst(sides))
    note({ isWhole: true, checked: instant(begun.getTime()) })
  }
  add(await changedSince(sides))
  note({ synced: instant(begun.getTime()) })
  if (full || age(mirror.progress().checked) >= dayLong) {
    add(await checkAll(sides, { full }))
    note({ checked: instant(begun.getTime()), checking: null })
  }
  const isChanged = sum.added + sum.changed + sum.removed > 0
  if (isFirst || (isChanged && age(mirror.facts()?.at) >= factsLast))
    mirror.keepFacts(await readFacts(sides, begun))
  return sum
}
