import type { Instant } from './ticket.ts'

export interface Attachment {
  readonly id: number
  readonly name: string
  /** As the server words it, for example `36.48 KB`. */
  readonly size: string | null
  readonly at: Instant | null
}

/** One entry of a ticket's conversation. */
export interface Note {
  readonly id: number
  readonly at: Instant
  readonly author: string | null
  readonly kind: 'tech' | 'requester'
  /** Not shown to the requester. */
  readonly hidden: boolean
  readonly solution: boolean
  /** Time worked, in minutes. */
  readonly minutes: number
  /** Plain text made from `source`. */
  readonly text: string
  /** What the server sent: BBCode or HTML. */
  readonly source: string
  readonly attachments: readonly Attachment[]
}
