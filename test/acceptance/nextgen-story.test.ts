import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { computer } from '../support/computer.ts'
import { portOfItsOwn } from '../support/faulty-server.ts'
import { serveSandbox, type ServedSandbox } from '../support/served-sandbox.ts'

test('on a 2026.4 server a script signs in and works a ticket to its end, by one token', async () => {
  const desk = computer()
  const log = join(desk.folder, 'requests.log')
  const server = await serveSandbox(desk.env, '--api', 'nextgen', '--log', log)

  const login = await desk.runs(signingIn(server), `${server.apiKey}\n`)
  expect(login).toMatchObject({ code: 0, stdout: expect.stringContaining('api\tnextgen\n') })
  expect(login.stderr).toContain('Signed in as Dana Whitfield.')

  expect(
    (await desk.runs(['queue', '--unassigned', 'type:OMIS', 'requester:ruiz', '-o', 'ids'])).stdout,
  ).toBe('1042\n')
  expect((await desk.runs(['show', '1042', '--field', 'subject'])).stdout).toBe(
    'OMIS freezes on intake screen\n',
  )
  expect(await changed(['take', '1042'])).toEqual({ tech: [null, 'Dana Whitfield'] })
  expect(await changed(['note', '1042', '-m', 'Called back', '--time', '15m'])).toEqual({})
  expect(await changed(['set', '1042', 'priority=Urgent'])).toMatchObject({ priority: ['High', 'Urgent'] })
  expect(await changed(['resolve', '1042', '-m', 'Replaced the cable'])).toMatchObject({
    status: ['Open', 'Resolved'],
  })
  expect(await changed(['reopen', '1042', '--note', 'It came back'])).toMatchObject({
    status: ['Resolved', 'Open'],
  })

  const file = desk.hasFile('steps.txt', 'Ünplug it\u0000 first\n')
  expect((await desk.runs(['attach', '1042', file])).code).toBe(0)
  const there = join(desk.folder, 'there')
  expect((await desk.runs(['download', '1042', 'steps.txt', '--dir', there])).code).toBe(0)
  expect(readFileSync(join(there, 'steps.txt'), 'utf8')).toBe('Ünplug it\u0000 first\n')

  expect((await desk.runs(['undo', 'r3', '-o', 'json'])).code).toBe(0)

  expect(await desk.runs(['logout'])).toMatchObject({
    code: 0,
    stderr: expect.not.stringContaining('could not'),
  })
  const asked = readFileSync(log, 'utf8')
  const tokens = asked.split('\n').filter((line) => line.includes('/Token') && line.includes('"status":200'))
  expect(tokens.map((line) => JSON.parse(line).method)).toEqual(['POST', 'DELETE'])
  expect(asked).not.toContain('apiKey')
  expect(await server.asks('Tickets/1042')).toMatchObject({ prioritytype: { priorityTypeName: 'High' } })

  async function changed(line: readonly string[]): Promise<unknown> {
    const { code, stdout } = await desk.runs([...line, '-o', 'json'])
    expect(code).toBe(0)
    return JSON.parse(stdout).changed
  }
})

test('a token that the server no longer knows is exchanged anew, within the command', async () => {
  const desk = computer()
  const server = await serveSandbox(desk.env, '--api', 'nextgen')
  await desk.runs(signingIn(server), server.apiKey)
  const kept = join(desk.folder, 'state', 'helpdesk', 'sessions', '127.0.0.1.json')
  expect(statSync(kept).mode & 0o777).toBe(0o600)
  const { session } = JSON.parse(readFileSync(kept, 'utf8'))
  const revoked = await fetch(new URL('/api/v1/ra/Token', server.url), {
    method: 'DELETE',
    headers: { authorization: `Bearer ${session.accessToken}` },
  })
  expect(revoked.ok).toBe(true)
  expect(await desk.runs(['show', '1042', '--field', 'id'])).toEqual({
    code: 0,
    stdout: '1042\n',
    stderr: '',
  })
})

test.each(['app-key', 'password', 'session'])('signing in by %s works, too', async (auth) => {
  const desk = computer()
  const server = await serveSandbox(desk.env, '--api', 'nextgen')
  const keys: readonly Key[] = JSON.parse((await desk.runs(['sandbox', 'keys', '-o', 'json'])).stdout)
  const secrets: Readonly<Record<string, string | null | undefined>> = {
    'app-key': keys.find(({ kind }) => kind === 'application')?.apiKey,
    password: keys.find(({ username }) => username === server.username)?.password,
    session: server.apiKey,
  }
  const name = auth === 'session' ? [] : ['--username', server.username]
  const line = [
    ...signingIn(server).slice(0, 3),
    '--secret-stdin',
    '--store',
    'file',
    '--auth',
    auth,
    ...name,
  ]
  expect(await desk.runs(line, secrets[auth] ?? '')).toMatchObject({ code: 0 })
  expect(await desk.runs(['count', '--all', 'id:1042'])).toEqual({ code: 0, stdout: '1\n', stderr: '' })
  expect(await desk.runs(['logout'])).toMatchObject({ code: 0 })
})

test('a server that is upgraded keeps its accounts: the next command goes on with the new API', async () => {
  const desk = computer()
  const port = await portOfItsOwn()
  const before = await serveSandbox(desk.env, '--api', 'legacy', ...port)
  expect(await desk.runs(signingIn(before), before.apiKey)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('api\tlegacy\n'),
  })
  await before.stop()
  await serveSandbox(desk.env, '--api', 'nextgen', ...port)
  expect(await desk.runs(['take', '1042', '-o', 'ids'])).toEqual({
    code: 0,
    stdout: '1042\n',
    stderr: 'The server is now Web Help Desk 2026.4 and later; the account 127.0.0.1 goes on with it.\n',
  })
  expect(await desk.runs(['show', '1042', '--field', 'tech'])).toEqual({
    code: 0,
    stdout: 'Dana Whitfield\n',
    stderr: '',
  })
  // What the old one said of itself was kept for ten minutes: no flaw of its version is told of the new one.
  expect(await desk.runs(['whoami', '--json', 'api,version'])).toEqual({
    code: 0,
    stdout: '{"api":"nextgen","version":"2026.4.0.19"}\n',
    stderr: '',
  })
})

interface Key {
  readonly kind: string
  readonly username: string | null
  readonly apiKey: string | null
  readonly password: string | null
}

function signingIn({ url }: ServedSandbox): readonly string[] {
  return ['login', '--server', url, '--api-key-stdin', '--store', 'file']
}
