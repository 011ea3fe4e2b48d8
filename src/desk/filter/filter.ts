import type { Instant, State } from '../ticket.ts'
import type { FieldTest } from './looking-up/field-test.ts'

/**
 * A filter whose names are looked up: what `queue` and `count` ask for, free of any server's words.
 * Each server kind sends the part it can express; `matches` decides every row in the end.
 */
export type Filter = AndFilter | OrFilter | NotFilter | Test

export interface AndFilter {
  readonly op: 'and'
  readonly terms: readonly Filter[]
}

export interface OrFilter {
  readonly op: 'or'
  readonly terms: readonly Filter[]
}

export interface NotFilter {
  readonly op: 'not'
  readonly term: Filter
}

/** One thing asked of a ticket. In a list of ids, null stands for "none set". */
export type Test =
  | FieldTest
  | {
      readonly op: 'test'
      readonly key: 'status' | 'priority' | 'type' | 'location' | 'department' | 'tech' | 'requester'
      readonly ids: readonly (number | null)[]
    }
  /**
   * Decided by the ticket's own `state`: statuses of approval processes stand in no list (field guide §19, Q14), so ids
   * alone cannot tell it. A server is asked to leave out the listed statuses of other states.
   */
  | { readonly op: 'test'; readonly key: 'state'; readonly states: readonly State[] }
  | { readonly op: 'test'; readonly key: 'group'; readonly names: readonly (string | null)[] }
  | { readonly op: 'test'; readonly key: 'level'; readonly levels: readonly number[] }
  /** A part of the requester's name or e-mail, any case, `*` for any run of characters. */
  | { readonly op: 'test'; readonly key: 'requesterPart'; readonly part: string }
  /** From and to included; null leaves that end open. */
  | { readonly op: 'test'; readonly key: 'id'; readonly from: number | null; readonly to: number | null }
  /** From is included, to is not; null leaves that end open. */
  | {
      readonly op: 'test'
      readonly key: 'created' | 'updated' | 'due' | 'closed'
      readonly from: Instant | null
      readonly to: Instant | null
    }
  | { readonly op: 'test'; readonly key: 'missing'; readonly of: 'due' | 'closed' }
  | { readonly op: 'test'; readonly key: 'overdue' | 'flagged' | 'approval' }
  /** A part of subject or detail, any case, `*` for any run of characters. */
  | { readonly op: 'test'; readonly key: 'words'; readonly text: string }
