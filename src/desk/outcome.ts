/** What a write did to one ticket (cli-contract §2). */
export type WriteResult = Written | Queued | Refused

/** Values before and after, by the ticket's JSON keys or custom field labels. */
export type ChangedValues = Readonly<Record<string, readonly [before: unknown, after: unknown]>>

export interface Written {
  /** Null only for a ticket that a dry run would create. */
  readonly id: number | null
  readonly ok: true
  readonly changed: ChangedValues
  /** Id of the note that was added. */
  readonly note?: number
  /** Ids of the files that were attached. */
  readonly attachments?: readonly number[]
  readonly dryRun?: true
  /** After a move to another level or group: where it is and who has it. */
  readonly place?: Place
  /** The entry of the outbox that it was. */
  readonly outbox?: string
}

/** Nothing was sent: it waits in the outbox under this name. */
export interface Queued {
  /** Null for a ticket that is to be created. */
  readonly id: number | null
  readonly ok: true
  readonly queued: string
  readonly changed?: undefined
  readonly note?: undefined
  readonly attachments?: undefined
  readonly place?: undefined
  readonly dryRun?: undefined
  readonly outbox?: undefined
}

export interface Place {
  readonly group: string | null
  readonly level: number | null
  readonly tech: string | null
}

export interface Refused {
  readonly id: number | null
  readonly ok: false
  /** Where a part was done all the same: what was, and what was not. */
  readonly done?: readonly string[]
  readonly left?: readonly string[]
  /** The entry of the outbox that it is. */
  readonly outbox?: string
  readonly error: Failure
}

/** An error as JSON tells it. */
export interface Failure {
  readonly code: string
  readonly exit: number
  readonly message: string
  readonly hint: string | null
}
