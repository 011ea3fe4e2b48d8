import type { Sandbox, ServedApi } from '#sandbox/index.ts'
import { RuleError, UsageError } from '#errors.ts'

/** The embedded help desk as commands use it. */
export interface SandboxDoor {
  /** Where its tickets are when no other file is named. */
  readonly database: string
  /** There is a database already. */
  exists(database: string | undefined): Promise<boolean>
  open(options: SandboxOpening): Promise<Sandbox>
  /** Replaces everything in the database by so many tickets. */
  seed(options: SandboxFilling): Promise<void>
}

/** What is left out is as usual: the database above, the legacy API, the time of now, no quirks, no faults. */
export interface SandboxOpening {
  readonly database?: string | undefined
  readonly api?: ServedApi | undefined
  readonly now?: string | undefined
  readonly quirks?: readonly string[]
  readonly faults?: readonly string[]
  readonly faultSeed?: number | undefined
}

export interface SandboxFilling {
  readonly database: string | undefined
  readonly tickets: number
  readonly seed: number
  readonly now: string | undefined
  readonly onProgress: (done: number) => void
}

export function createSandboxDoor(database: string): SandboxDoor {
  return {
    database,
    async exists(named) {
      const { existsSync } = await import('node:fs')
      return existsSync(named ?? database)
    },
    async open({ database: named, api = 'legacy', now, quirks = [], faults = [], faultSeed }) {
      const { openSandbox } = await sandbox()
      const seed = faultSeed === undefined ? {} : { faultSeed }
      const desk = await clearly(() =>
        openSandbox({ database: named ?? database, api, quirks, faults, ...seed, ...stoppedAt(now) }),
      )
      return { ...desk, serve: (listening) => clearly(() => desk.serve(listening)) }
    },
    async seed({ tickets, seed, now, onProgress, database: named }) {
      const { seedSandbox } = await sandbox()
      await clearly(() =>
        seedSandbox({ database: named ?? database, tickets, seed, onProgress, ...stoppedAt(now) }),
      )
    },
  }
}

function stoppedAt(now: string | undefined): { readonly now?: string } {
  return now === undefined ? {} : { now }
}

const sandbox = () => import('#sandbox/index.ts')

// The sandbox knows nothing of our errors; here its own become ones that say what to do.
async function clearly<Done>(work: () => Promise<Done>): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    const { SandboxUnavailable } = await sandbox()
    if (error instanceof SandboxUnavailable) throw new RuleError(error.message, { cause: error })
    if (error instanceof RangeError) throw new UsageError(error.message, { cause: error })
    throw error
  }
}
