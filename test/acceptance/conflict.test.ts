import { expect, test } from 'vitest'
import { computer, signedInto } from '../support/computer.ts'
import { faultyServer } from '../support/faulty-server.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

test('a ticket that a colleague takes in the same moment is exit 7 with their name', async () => {
  const desk = computer()
  const real = await serveSandbox(desk.env)
  let taken = false
  const server = await faultyServer(async ({ method, target }) => {
    if (taken && method === 'GET' && target.includes('Tickets/1042')) {
      await real.asks('Tickets/1042', { method: 'PUT', body: { clientTech: { type: 'Tech', id: 3 } } })
    }
    if (method === 'PUT') taken = true
    return 'none' as const
  }, real)

  const { code, stderr } = await desk
    .with({ ...signedInto(real), HELPDESK_SERVER: server.url })
    .runs(['take', '1042'])

  expect(code).toBe(7)
  expect(stderr).toContain('Ticket 1042 now has another value: tech Priya Raman.')
})

test('a dry run of what would be refused ends with the same code', async () => {
  const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
  expect((await desk.runs(['take', '1224', '--dry-run'])).code).toBe(7)
  expect((await desk.runs(['confirm', '1185', '--by', 'phone', '--dry-run'])).code).toBe(6)
  expect((await desk.runs(['take', '99999', '--dry-run'])).code).toBe(3)
})
