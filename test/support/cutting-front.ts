import { type Asked, type Fault, faultyServer } from './faulty-server.ts'

/** A write on its way through a front. */
export interface Passage {
  /** It came here. */
  readonly arrived: Promise<void>
  /** What becomes of it here has happened. */
  readonly over: Promise<void>
  /** How far it is. */
  readonly stage: () => Stage
}

/** The client has not sent it yet, it was sent, it was answered or is never to be. */
export type Stage = 'before' | 'in' | 'after'

/** Stands before a help desk and spoils one write when it is told to. */
export interface CuttingFront {
  readonly url: string
  /** All that was asked, in order. */
  readonly asked: readonly Asked[]
  /** The next write that comes meets this, and none after it. */
  nextWrite(meets: Fault): Passage
}

interface Expected extends Passage {
  readonly meets: Fault
  readonly arrive: () => void
  readonly end: () => void
}

/** A front of a server of any kind; what writes there is told by method and path. It ends with the test. */
export async function cuttingFront(
  behind: { readonly url: string },
  isWrite: (asked: Asked) => boolean,
): Promise<CuttingFront> {
  let expected: Expected | null = null
  const passing = new Map<Asked, Expected>()
  const meets = (asked: Asked): Fault => {
    if (expected === null || !isWrite(asked)) return 'none'
    const write = expected
    expected = null
    passing.set(asked, write)
    write.arrive()
    return write.meets
  }
  const { url, asked } = await faultyServer(meets, behind, {
    over: (one) => passing.get(one)?.end(),
  })
  return {
    url,
    asked,
    nextWrite(fault) {
      expected = expectedToMeet(fault)
      return expected
    },
  }
}

function expectedToMeet(meets: Fault): Expected {
  let stage: Stage = 'before'
  let arrive = (): void => undefined
  let end = (): void => undefined
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  const over = new Promise<void>((resolve) => (end = resolve))
  return {
    meets,
    arrived,
    over,
    stage: () => stage,
    arrive() {
      stage = 'in'
      arrive()
    },
    end() {
      stage = 'after'
      end()
    },
  }
}
