import { expect, test } from 'vitest'

import { UnreachableError } from '#errors.ts'
import { LostAnswerError } from '#http/lost-answer.ts'
import { speaksNextgen } from '#whd/nextgen/probe.ts'

import { scripted, type Reply } from '../../support/scripted-transport.ts'

const asking = { server: 'https://helpdesk.example.org/helpdesk/', insecureHttp: false }
const probe: Reply = { method: 'POST', path: 'Token', body: {}, query: { apiKey: null } }

test.each([
  [400, true],
  [401, true],
  [403, true],
  [422, true],
  [404, false],
  [405, false],
  [200, false],
  [302, false],
  [502, false],
])(
  'a server that answers %i to a request for a token without credentials speaks it: %s',
  async (status, speaks) => {
    const { transport } = scripted([{ ...probe, status, text: '<html>' }])
    expect(await speaksNextgen({ ...asking, transport })).toBe(speaks)
  },
)

test('one that breaks off does not tell', async () => {
  const { transport } = scripted([{ ...probe, fails: new LostAnswerError('It was cut.', 'cut') }])
  expect(await speaksNextgen({ ...asking, transport })).toBe(false)
})

test('one that cannot be reached is not taken for another', async () => {
  const { transport } = scripted([{ ...probe, fails: new UnreachableError('refused the connection.') }])
  await expect(speaksNextgen({ ...asking, transport })).rejects.toThrow(UnreachableError)
})
