import type { Written } from '#desk/outcome.ts'
import type { Run, RunEntry } from '#desk/runs/run.ts'

/** How far a part of an entry came for one ticket. */
export type PartStanding =
  /** Nothing of it was sent, or what was sent was refused whole. */
  | { readonly is: 'fresh' }
  | { readonly is: 'done'; readonly result: Written }
  /** Something of it may have arrived: it is looked for before the rest is sent. */
  | { readonly is: 'cut'; readonly run: Run; readonly entry: RunEntry }
  /** Something was sent, and the journal that told what is gone. */
  | { readonly is: 'lost' }

export interface Remembered {
  /** Newest first. */
  readonly runs: readonly Run[]
  /** All runs that may have sent something of the entry are among them. */
  readonly isWhole: boolean
}

export function standingOf(part: string, key: number, { runs, isWhole }: Remembered): PartStanding {
  for (const run of runs) {
    const entry = run.outbox === part ? run.entries.find((one) => one.key === key) : undefined
    if (entry !== undefined) return standingIn(run, entry)
  }
  return { is: isWhole ? 'fresh' : 'lost' }
}

function standingIn(run: Run, entry: RunEntry): PartStanding {
  const { standing, sendings, finished } = entry
  const result = finished?.result
  if (result?.ok && !('queued' in result)) return { is: 'done', result }
  const isPartly = result?.ok === false && result.done !== undefined
  // What was sent a second time is a rest: the part before it may be there.
  return standing === 'unknown' || isPartly || sendings > 1 ? { is: 'cut', run, entry } : { is: 'fresh' }
}
