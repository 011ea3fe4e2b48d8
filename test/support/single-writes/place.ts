import type { HeldInAll } from '../faults/compared.ts'
import type { Asked } from '../faulty-server.ts'

/** A real help desk that is written to, and what may be written there. */
export interface Place {
  /** As the figures name it. */
  readonly name: string
  readonly url: string
  /** The account, but for the address. */
  readonly account: Readonly<Record<string, string>>
  readonly isWrite: (asked: Asked) => boolean
  /** How long a request is waited for there, in seconds. */
  readonly patience: number
  /** What `new` wants to know beside requester and text. */
  readonly newWords: readonly string[]
  /** Numbers of those for whom tickets are created. */
  readonly requesters: readonly number[]
  /** Numbers of the tickets that are there before, on which notes and values are written. */
  readonly tickets: readonly number[]
  /** Names of the fields that take a number. */
  readonly fields: readonly string[]
  /** What it holds now, told without the client. */
  readonly held: () => Promise<HeldAtPlace>
}

export interface HeldAtPlace extends HeldInAll {
  /** By ticket and field. */
  readonly values: ReadonlyMap<number, Readonly<Record<string, string | null>>>
}
