import { inspect } from 'node:util'

import * as v from 'valibot'
import { expect, test } from 'vitest'

import { decode } from '#remote/decode.ts'
import { AnswerError } from '#errors.ts'

test('an answer of another shape names the place and what belongs there', () => {
  const wrong = (): unknown => decode(v.object({ name: v.string() }), { name: 7 }, 'the status')
  expect(wrong).toThrow(
    new AnswerError('The answer of the help desk about the status is not understood at name.', {
      hint: 'Look at it raw with: helpdesk api',
      cause: new Error('Expected string.'),
    }),
  )
})

test('what was received is not quoted, for it may be a session key', () => {
  const schema = v.object({ sessionKey: v.string(), rows: v.array(v.number()) })
  const answers = [{ sessionKey: 71_936_284_551 }, { sessionKey: 'x', rows: '71936284551' }, '71936284551']
  expect(
    answers.map((answer) =>
      inspect(
        failure(() => decode(schema, answer, 'x')),
        { depth: 9 },
      ),
    ),
  ).toEqual(answers.map(() => expect.not.stringContaining('71936284551')))
})

function failure(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    return error
  }
}
