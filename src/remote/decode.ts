import * as v from 'valibot'

import { AnswerError } from '#errors.ts'

/** The value as the schema has it; `what` names it in the error: `ticket 1042`. Throws AnswerError. */
export function decode<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  what: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const [issue] = result.issues
  throw notUnderstood(issue, v.getDotPath(issue), what)
}

function notUnderstood({ expected }: v.BaseIssue<unknown>, place: string | null, what: string): AnswerError {
  return new AnswerError(
    `The answer of the help desk about ${what} is not understood${place === null ? '' : ` at ${place}`}.`,
    // Valibot's own message quotes what was received, which may be a session key.
    {
      hint: 'Look at it raw with: helpdesk api',
      cause: new Error(`Expected ${expected ?? 'something else'}.`),
    },
  )
}

/** Rows of a list. Throws AnswerError. */
export function decodeRows<Schema extends v.GenericSchema>(
  schema: Schema,
  rows: Iterable<unknown>,
  what: string,
): v.InferOutput<Schema>[] {
  return [...decodeEach(schema, rows, what)]
}

/** The same, each row when it is taken. */
export function* decodeEach<Schema extends v.GenericSchema>(
  schema: Schema,
  rows: Iterable<unknown>,
  what: string,
): Generator<v.InferOutput<Schema>, void> {
  let at = 0
  for (const row of rows) {
    const result = v.safeParse(schema, row)
    if (!result.success) {
      const [issue] = result.issues
      const place = v.getDotPath(issue)
      throw notUnderstood(issue, place === null ? String(at) : `${at}.${place}`, what)
    }
    yield result.output
    at += 1
  }
}
