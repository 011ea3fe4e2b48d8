import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { computer, signedInto, type Computer } from '../support/computer.ts'
import { faultyServer } from '../support/faulty-server.ts'
import { serveSandbox, type ServedSandbox } from '../support/served-sandbox.ts'

interface Office {
  readonly server: ServedSandbox
  readonly dana: Computer
  readonly priya: Computer
}

/** Two technicians at two computers, on one help desk. */
async function office(): Promise<Office> {
  const desk = computer()
  const server = await serveSandbox(desk.env)
  const keys: unknown = JSON.parse((await desk.runs(['sandbox', 'keys', '-o', 'json'])).stdout)
  const key =
    JSON.stringify(keys).match(/"name":"Priya Raman"[^}]*?"(?:secret|key|apiKey)":"(\w{40})"/)?.[1] ?? ''
  const priya = computer().with({ HELPDESK_SERVER: server.url, HELPDESK_API_KEY: key })
  return { server, dana: computer().with(signedInto(server)), priya }
}

function draftTexts({ draftsPath }: Computer): string {
  return readdirSync(draftsPath)
    .map((name) => readFileSync(join(draftsPath, name), 'utf8'))
    .join('\n')
}

test('who answers a prompt after the other has saved gets 7, and the text is kept', async () => {
  const { dana, priya } = await office()
  expect((await priya.runs(['whoami', '--json', 'name'])).stdout).toContain('Priya Raman')

  const first = dana.sits(['resolve', '1042'])
  await first.sees('Solution')
  const second = await priya.runs(['set', '1042', 'status=Pending'])
  expect(second.code).toBe(0)
  await first.answers('Solution', 'A new cable behind the desk')

  expect(await first.leaves()).toBe(7)
  expect(first.screen()).toContain('was changed by somebody else meanwhile')
  expect(draftTexts(dana)).toContain('A new cable behind the desk')
  expect((await dana.runs(['show', '1042', '--field', 'status'])).stdout).toBe('Pending\n')
})

test('a script that read the ticket before the other wrote gets 7', async () => {
  const { dana, priya } = await office()
  const { stdout } = await dana.runs(['show', '1042', '--field', 'updated'])
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect((await priya.runs(['set', '1042', 'priority=Low'])).code).toBe(0)
  const late = await dana.runs(['set', '1042', 'priority=Urgent', '--if-updated', stdout.trim()])
  expect(late.stderr).toContain('Ticket 1042 was changed at')
  expect(late.code).toBe(7)
  expect((await dana.runs(['show', '1042', '--field', 'priority'])).stdout).toBe('Low\n')
})

test('inside one round trip whoever the read-back contradicts gets 7', async () => {
  const { server, dana } = await office()
  let written = false
  const line = await faultyServer(async ({ method, target }) => {
    if (written && method === 'GET' && /Tickets\/1042\?/.test(target)) {
      await server.asks('Tickets/1042', {
        method: 'PUT',
        body: { prioritytype: { type: 'PriorityType', id: 1 } },
      })
    }
    if (method === 'PUT') written = true
    return 'none' as const
  }, server)
  const { code, stderr } = await dana
    .with({ HELPDESK_SERVER: line.url })
    .runs(['set', '1042', 'priority=Low'])
  expect(stderr).toContain('Ticket 1042 now has another value: priority Urgent.')
  expect(code).toBe(7)
})
