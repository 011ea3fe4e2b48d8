import { expect } from 'vitest'
import { legacyWords } from './api-words.ts'
import { type Computer, computer, signedInto } from './computer.ts'
import { faultyServer } from './faulty-server.ts'
import type { Person } from './person.ts'
import { serveSandbox } from './served-sandbox.ts'

export interface StallingDesk {
  readonly desk: Computer
  /** All that arrived at the help desk but the exchange of a key, as `GET Tickets/1042`, in the legacy API's words. */
  readonly asked: () => readonly string[]
  /** Presses Ctrl-C once a request stalls; tells how the program ended and what it sent afterwards. */
  readonly interrupts: (person: Person) => Promise<Interrupted>
  /** From now on everything is answered. */
  readonly isCured: () => void
}

export interface Interrupted {
  readonly exit: number
  /** The screen, its lines joined as they were before the edge broke them. */
  readonly said: string
  readonly sentAfter: readonly string[]
}

/** A person signed in to a help desk that takes some requests and never answers them, nor does what they ask for. */
export async function stallingDesk(
  stalls: (asked: string) => boolean,
  { home = computer(), at }: { readonly home?: Computer; readonly at?: string } = {},
): Promise<StallingDesk> {
  const real = await serveSandbox(home.env)
  const asked: string[] = []
  let isCured = false
  let stalled = 0
  const never = new Promise<never>(() => undefined)
  const server = await faultyServer(
    (one) => {
      const words = legacyWords(one)
      if (words === 'POST Token') return 'none'
      asked.push(words)
      if (isCured || !stalls(words)) return 'none'
      stalled += 1
      return never
    },
    real,
    { at },
  )
  return {
    desk: home.with({ ...signedInto(real), HELPDESK_SERVER: server.url }),
    asked: () => asked,
    async interrupts(person) {
      await expect.poll(() => stalled).toBeGreaterThan(0)
      const before = asked.length
      person.presses('interrupt')
      const exit = await person.leaves()
      return { exit, said: person.screen().replaceAll('\n', ''), sentAfter: asked.slice(before) }
    },
    isCured: () => void (isCured = true),
  }
}
