import type { Verdict } from '#desk/doctor/finding.ts'
import type { Account } from '#desk/helpdesk.ts'
import type { Origin } from '#http/origin.ts'
import type { Probing } from '#http/probe.ts'
import type { StorePaths } from '#store/paths.ts'
import type { Context } from '../../context.ts'
import type { Shell } from '../../shell.ts'

/** One thing that `doctor` looks at. What its look throws as a DeskError is its problem. */
export interface Check {
  readonly name: CheckName
  /** While it is looked at: `the address`. */
  readonly about: string
  /** Checks without which this one says nothing; they come before it. */
  readonly needs: readonly CheckName[]
  readonly look: (subject: Subject) => Promise<Verdict>
}

export type CheckName =
  | 'program'
  | 'settings'
  | 'folders'
  | 'disk'
  | 'profile'
  | 'secret'
  | 'policy'
  | 'address'
  | 'proxy'
  | 'connection'
  | 'certificate'
  | 'clock'
  | 'sign-in'
  | 'version'
  | 'statuses'
  | 'outbox'
  | 'drafts'
  | 'runs'
  | 'cache'

export interface Way {
  readonly origin: Origin
  readonly probing: Probing
}

/** What the checks look at. */
export interface Subject extends Pick<
  Context,
  'account' | 'secrets' | 'policy' | 'settings' | 'drafts' | 'outbox' | 'runs' | 'now'
> {
  readonly shell: Shell
  readonly paths: StorePaths
  /** The help desk of the account, nothing of it from the cache. */
  readonly desk: Context['raw']
  /** Who the help desk says is signed in. */
  readonly who: () => Promise<Account>
  /** What lies between this program and the help desk; null where nothing does. */
  readonly way: () => Promise<Way | null>
  /** What must never be in the report. */
  readonly keepSecret: (secret: string) => void
  /** A name that the report leaves out when that is asked for, and what stands in its place. */
  readonly hide: (name: string | null, instead: string) => void
}
