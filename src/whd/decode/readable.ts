import * as v from 'valibot'

/** A schema of one step: a page of a queue has two thousand values, and a pipe with a transformation takes five for each. */
export interface Readable<Value> extends v.GenericSchema<unknown, Value> {
  /** Throws Unreadable. */
  readonly read: (value: unknown) => Value
}

/** A value that is not what belongs in its place. */
export class Unreadable extends Error {
  readonly expected: string
  readonly input: unknown
  /** From the outermost object to the value; filled on the way out. */
  readonly path: (string | number)[] = []

  constructor(expected: string, input: unknown) {
    super(`is not ${expected}`)
    this.expected = expected
    this.input = input
  }
}

export function readable<Value>(read: (value: unknown) => Value): Readable<Value> {
  return v._standardSchema<Readable<Value>>({
    kind: 'schema',
    type: 'readable',
    reference: readable,
    expects: 'unknown',
    async: false,
    read,
    '~run'({ value: input }) {
      try {
        return { typed: true, value: read(input) }
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        return { typed: false, value: input, issues: [issueOf(error)] }
      }
    },
  })
}

function issueOf({ expected, input, path, message }: Unreadable): v.BaseIssue<unknown> {
  const [first, ...rest] = path.map(
    (key) => ({ type: 'unknown', origin: 'value', input, key, value: input }) as const,
  )
  const issue = { kind: 'schema', type: 'readable', input, expected, received: '', message } as const
  return first === undefined ? issue : { ...issue, path: [first, ...rest] }
}
