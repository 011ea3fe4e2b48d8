import * as v from 'valibot'

import { AnswerError } from '#errors.ts'

import { decode } from '#remote/decode.ts'
import { id } from '../decode/values.ts'

/** What a list comes in; there is no total (NextGen notes §6). */
export interface Envelope {
  readonly rows: readonly unknown[]
  /** Of the page; grows from page to page. Null where one thing came by itself. */
  readonly batch: number | null
  /** Rows of a full page, as this server cuts them. */
  readonly batchSize: number
}

const envelope = v.object({ result: v.array(v.unknown()), count: id, batch: id, batchSize: id })

/** The rows in the answer to a list; one thing without an envelope is a list of one. Throws AnswerError. */
export function readEnvelope(value: unknown, what: string): Envelope {
  if (isAlone(value)) return { rows: [value], batch: null, batchSize: 0 }
  const { result, count, batch, batchSize } = decode(envelope, value, what)
  if (count === result.length) return { rows: result, batch, batchSize }
  throw new AnswerError(`The list ${what} says that it brings ${count} rows, and brings ${result.length}.`, {
    hint: `Look at it raw with: helpdesk api ${what}`,
  })
}

/** The rows of a list that came raw; null for anything else. */
export function rowsInEnvelope(value: unknown): readonly unknown[] | null {
  const found = v.safeParse(envelope, value)
  return found.success ? found.output.result : null
}

function isAlone(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && !('result' in value)
}
