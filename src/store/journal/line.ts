import type { Finished, RunHead, Sending } from '#desk/runs/run.ts'
import type { ProcessMark } from '../process-mark.ts'

/** The layout that this program writes; a run with a higher one is left alone. */
export const runVersion = 1

/** The first line of a run's file. */
export interface HeadLine extends RunHead {
  readonly is: 'run'
  readonly version: typeof runVersion
  /** Who works on it. */
  readonly by: ProcessMark
}

export type LaterLine =
  | (Sending & { readonly is: 'sending' })
  | (Finished & { readonly is: 'finished' })
  | { readonly is: 'resumed'; readonly at: string; readonly by: ProcessMark }
  | { readonly is: 'undone'; readonly by: string | null }
