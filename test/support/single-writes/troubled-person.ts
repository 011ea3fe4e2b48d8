import { setTimeout as wait } from 'node:timers/promises'
import type { Computer } from '../computer.ts'
import type { CuttingFront, Passage, Stage } from '../cutting-front.ts'
import { reading, type Typist } from '../faults/person.ts'
import { type Typed, type } from '../faults/typing.ts'
import { learnedPaces, type Pace, timesOf } from './pace.ts'
import type { Place } from './place.ts'
import type { Trouble } from './trouble.ts'

/** Somebody careful who has one trouble at a time. */
export interface TroubledPerson extends Typist {
  /** The next write meets this trouble, once. */
  expects(trouble: Trouble): void
  /** What it met, as the figures name it; null when the command ended before it was killed. */
  met(): string | null
}

interface Expected {
  readonly trouble: Trouble
  readonly passage: Passage
  /** Where the write was at the moment of the kill. */
  at: Stage | null
  /** Its client still ran then. */
  isKilled: boolean
}

export function troubledPerson(
  desk: Computer,
  { patience, newWords, front }: Pick<Place, 'patience' | 'newWords'> & { readonly front: CuttingFront },
): TroubledPerson {
  const story: Typed[] = []
  const paces = learnedPaces()
  let expected: Expected | null = null
  let isFirst = false

  /** The moment of the kill; null where none is due. */
  function killOf(one: Expected | null, pace: Pace): Promise<void> | null {
    if (one === null || !isFirst || !('killed' in one.trouble)) return null
    return killed(one, one.trouble, pace)
  }

  return {
    desk,
    patience,
    newWords,
    story,
    seen: { run: null },
    expects(trouble) {
      const passage = front.nextWrite('fault' in trouble ? trouble.fault : 'none')
      expected = { trouble, passage, at: null, isKilled: false }
      isFirst = true
    },
    met() {
      if (expected === null) return null
      const { trouble, passage, at, isKilled } = expected
      if ('fault' in trouble) return passage.stage() === 'before' ? null : trouble.fault
      return isKilled && at !== null ? `killed ${at}` : null
    },
    async writes(line, { by, piped }) {
      const times = expected === null ? () => ({}) : timesOf(expected.passage)
      const typed = await type(line, { desk, piped, killed: killOf(expected, paces.of(by)) })
      story.push(typed)
      if (isFirst && expected !== null) expected.isKilled = typed.code === null
      // What is looked up after a fault takes longer.
      if (isFirst && typed.code === 0 && !hasFault(expected?.trouble)) paces.learn(by, times())
      isFirst = false
      return typed
    },
    reads: reading(desk, story),
  }
}

function hasFault(trouble: Trouble | undefined): boolean {
  return trouble !== undefined && 'fault' in trouble && trouble.fault !== 'none'
}

async function killed(
  one: Expected,
  { killed, at }: Extract<Trouble, { killed: Stage }>,
  pace: Pace,
): Promise<void> {
  const { arrived, over, stage } = one.passage
  if (killed === 'in') await arrived
  if (killed === 'after') await over
  // What is before is mostly the start of the program: nothing is decided in its first third.
  const share = killed === 'before' ? 0.3 + 0.75 * at : at
  await wait(share * pace[killed], undefined, { ref: false })
  one.at = stage()
}
