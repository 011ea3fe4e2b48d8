import { expect, test } from 'vitest'

import { UnreachableError } from '#errors.ts'
import { LostAnswerError } from '#http/lost-answer.ts'
import { tellGeneration } from '#whd/nextgen/probe.ts'

import { nowhere } from '../../support/asking.ts'
import { scripted, type Reply } from '../../support/scripted-transport.ts'

const asking = { server: 'https://helpdesk.example.org/helpdesk/', insecureHttp: false }
const probe: Reply = {
  method: 'POST',
  path: 'Token',
  body: {},
  query: { apiKey: null },
  sent: { origin: 'https://helpdesk.example.org' },
}

test.each([400, 401, 403, 422])(
  'a server that answers %i to a request for a token without credentials, and has nothing where nothing is, speaks NextGen',
  async (status) => {
    const { transport } = scripted([
      { ...probe, status },
      { ...nowhere, method: 'POST', status: 404 },
    ])
    expect(await tellGeneration({ ...asking, transport })).toBe('nextgen')
  },
)

test('so does one that shows its page wherever nothing is', async () => {
  const { transport } = scripted([
    { ...probe, status: 401 },
    { ...nowhere, method: 'POST', status: 200, text: '<html>' },
  ])
  expect(await tellGeneration({ ...asking, transport })).toBe('nextgen')
})

test.each([400, 401, 403, 429])('one that answers %i to whatever it is asked is guarded', async (status) => {
  const { transport } = scripted([
    { ...probe, status },
    { ...nowhere, method: 'POST', status },
  ])
  expect(await tellGeneration({ ...asking, transport })).toBe('guarded')
})

test.each([404, 405])(
  'one that answers %i is a server of before, and is asked nothing else',
  async (status) => {
    const { transport, seen } = scripted([{ ...probe, status, text: '<html>' }])
    expect(await tellGeneration({ ...asking, transport })).toBe('legacy')
    expect(seen).toHaveLength(1)
  },
)

test.each([200, 302, 502])('one that answers %i does not tell', async (status) => {
  const { transport } = scripted([{ ...probe, status, text: '<html>' }])
  expect(await tellGeneration({ ...asking, transport })).toBe(null)
})

test('what is nowhere is asked for below the address that a proxy gives the server', async () => {
  const { transport } = scripted([
    { ...probe, status: 401 },
    { ...nowhere, method: 'POST', path: `/it${nowhere.path}` },
  ])
  const server = 'https://helpdesk.example.org/it/helpdesk/'
  expect(await tellGeneration({ ...asking, server, transport })).toBe('nextgen')
})

test('one that breaks off does not tell', async () => {
  const { transport } = scripted([{ ...probe, fails: new LostAnswerError('It was cut.', 'cut') }])
  expect(await tellGeneration({ ...asking, transport })).toBe(null)
})

test('an address that is no Web Help Desk is not asked', async () => {
  const { transport } = scripted([])
  expect(await tellGeneration({ ...asking, server: 'https://example.org/rt/', transport })).toBe(null)
})

test('one that cannot be reached is not taken for another', async () => {
  const { transport } = scripted([{ ...probe, fails: new UnreachableError('refused the connection.') }])
  await expect(tellGeneration({ ...asking, transport })).rejects.toThrow(UnreachableError)
})
