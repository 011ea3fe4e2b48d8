/** What a write did to one ticket (cli-contract §2). */
export type WriteResult = Written | Refused

/** Values before and after, by the ticket's JSON keys or custom field labels. */
export type ChangedValues = Readonly<Record<string, readonly [before: unknown, after: unknown]>>

export interface Written {
  /** Null only for a ticket that a dry run would create. */
  readonly id: number | null
  readonly ok: true
  readonly changed: ChangedValues
  /** Id of the note that was added. */
  readonly note?: number
  readonly dryRun?: true
}

export interface Refused {
  readonly id: number | null
  readonly ok: false
  readonly error: Failure
}

/** An error as JSON tells it. */
export interface Failure {
  readonly code: string
  readonly exit: number
  readonly message: string
  readonly hint: string | null
}
