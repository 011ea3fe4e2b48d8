import type { Mail } from '#desk/helpdesk.ts'
import type { Verb } from '#desk/workflow.ts'

/** What a verb wants of each ticket, before any ticket is looked at. */
export interface Intent {
  readonly verb: Verb
  /** Absent leaves the assignment as it is. */
  readonly tech?: 'me' | 'nobody'
  readonly note?: IntendedNote | undefined
  readonly mail?: Mail | undefined
  /** Act on a colleague's ticket all the same. */
  readonly force: boolean
}

export interface IntendedNote {
  readonly text: string
  readonly hidden: boolean
  readonly solution: boolean
  /** Time worked. */
  readonly minutes: number
}
