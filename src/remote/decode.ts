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
  const place = v.getDotPath(issue)
  throw new AnswerError(
    `The answer of the help desk about ${what} is not understood${place === null ? '' : ` at ${place}`}.`,
    // Valibot's own message quotes what was received, which may be a session key.
    {
      hint: 'Look at it raw with: helpdesk api',
      cause: new Error(`Expected ${issue.expected ?? 'something else'}.`),
    },
  )
}

/** Rows of a list. */
export function decodeRows<Schema extends v.GenericSchema>(
  schema: Schema,
  rows: readonly unknown[],
  what: string,
): v.InferOutput<Schema>[] {
  return decode(v.array(schema), rows, what)
}
