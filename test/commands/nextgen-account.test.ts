import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UnreachableError } from '#errors.ts'
import { probedNextgen } from '../support/asking.ts'
import { type Desk, desk } from '../support/run.ts'
import { scripted, type Reply } from '../support/scripted-transport.ts'
import { typed } from '../support/typed.ts'
import { page } from '../support/whd/nextgen-desk.ts'

const key = 'Qm3vN8xR2tLw7KpZ4sYb'
const token = 'eyJhbGci.eyJzdWIi.c2lnbmVk'
const inLine = `--server https://desk.example.org --api nextgen --api-key-stdin --store file`

const exchanged: Reply = {
  method: 'POST',
  path: 'Token',
  body: { apiKey: key },
  json: { accessToken: token, tokenType: 'Bearer', expiresIn: 3600, currentTechId: 7 },
}
const welcome: readonly Reply[] = [
  exchanged,
  { path: 'Preference', json: { id: 1 } },
  { path: 'Tech/7', json: { id: 7, displayName: 'Dana Whitfield', email: 'dana@example.org' } },
]
const statuses: Reply = {
  path: 'StatusType',
  sent: { authorization: `Bearer ${token}` },
  json: page([{ id: 1, statusTypeName: 'Open' }]),
}
const noApprovals: Reply = { path: 'Tickets', json: page([]) }
const sessionPath = ({ folder }: Desk): string =>
  join(folder, 'state', 'helpdesk', 'sessions', 'desk.example.org.json')

async function signedIn(replies: readonly Reply[]): Promise<Desk> {
  const person = desk({ transport: scripted([...welcome, ...replies]).transport })
  expect(await person.run(typed(`login ${inLine}`), key)).toMatchObject({ code: 0 })
  return person
}

describe('an account on a 2026.4 server', () => {
  test('is kept with the API of its server, and shown with it', async () => {
    const person = await signedIn(welcome.slice(2))
    expect(JSON.parse(readFileSync(person.settingsPath, 'utf8')).profiles).toEqual({
      'desk.example.org': { server: 'https://desk.example.org', api: 'nextgen', auth: 'key', store: 'file' },
    })
    expect((await person.run(typed('whoami --json name,api'))).stdout).toBe(
      '{"name":"Dana Whitfield","api":"nextgen"}\n',
    )
    expect((await person.asked(['profiles'])).stdout).toContain('https://desk.example.org  nextgen  key')
  })

  test('exchanges its key once: the token is kept for its owner only, and the next command uses it', async () => {
    const person = await signedIn([statuses, noApprovals])
    expect(statSync(sessionPath(person)).mode & 0o777).toBe(0o600)
    expect(readFileSync(sessionPath(person), 'utf8')).not.toContain(key)
    expect(await person.run(typed('statuses -o ids'))).toEqual({ code: 0, stdout: '1\n', stderr: '' })
  })

  test('guesses no way to move a ticket to another level: 2, and not even the note is sent', async () => {
    const person = await signedIn([])
    const { code, stdout, stderr } = await person.run(typed('escalate 1042 -m Why'))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('How this help desk moves a ticket to another level is not known')
    expect(stderr).toContain('helpdesk api')
    expect(stderr).toContain('--to-group GROUP')
  })

  test('never shows the token, whatever is told of the requests', async () => {
    const answers: readonly Reply[] = [
      { path: 'StatusType', status: 400, json: { message: `bad token ${token}` } },
    ]
    const made = desk({
      transport: scripted([...welcome, ...answers]).transport,
      env: { HELPDESK_DEBUG: '1' },
    })
    await made.run(typed(`login ${inLine}`), key)
    const { code, stderr } = await made.run(['statuses'])
    expect(code).toBe(10)
    expect(stderr).toContain('bad token ***')
    expect(stderr).not.toContain(token)
  })

  test('is signed out by revoking the token; nothing of it stays', async () => {
    const person = await signedIn([
      { method: 'DELETE', path: 'Token', sent: { authorization: `Bearer ${token}` } },
    ])
    expect(await person.run(['logout'])).toMatchObject({
      code: 0,
      stderr:
        'Signed out of https://desk.example.org; the account desk.example.org and its secret are removed.\n',
    })
    expect(existsSync(sessionPath(person))).toBe(false)
  })

  test('is signed out here when the server cannot be told', async () => {
    const down = new UnreachableError('https://desk.example.org refused the connection.')
    const person = await signedIn([{ method: 'DELETE', path: 'Token', fails: down }])
    const { code, stderr } = await person.run(['logout'])
    expect(code).toBe(0)
    expect(stderr).toContain(
      'What the account had open on its server could not be ended: https://desk.example.org refused the connection.\n',
    )
    expect(existsSync(sessionPath(person))).toBe(false)
  })

  test('is tried with the key that was given, not with a token of before, which is revoked', async () => {
    const revoked: Reply = {
      method: 'DELETE',
      path: 'Token',
      sent: { authorization: `Bearer ${token}` },
      json: {},
    }
    const refused: Reply = { method: 'POST', path: 'Token', body: { apiKey: 'wrong' }, status: 401 }
    const person = await signedIn([revoked, refused])
    expect(await person.run(typed(`login ${inLine}`), 'wrong')).toMatchObject({ code: 4 })
  })
})

test('the API of a server is found out at login, by a request that carries no credentials', async () => {
  const person = desk({ transport: scripted([...probedNextgen({ token: 400 }), ...welcome]).transport })
  const line = typed('login --server https://desk.example.org --api-key-stdin --store file')
  expect(await person.run(line, key)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('api\tnextgen\n'),
  })
})

test('a key of the environment has a token of its own, once for all commands with it', async () => {
  const env = { HELPDESK_SERVER: 'https://desk.example.org', HELPDESK_API: 'nextgen', HELPDESK_API_KEY: key }
  const preference = { path: 'Preference', json: { id: 1 } }
  const once = [statuses, preference, noApprovals]
  const { transport, seen } = scripted([exchanged, ...once, ...once])
  const person = desk({ transport, env })
  expect(await person.run(typed('statuses -o ids'))).toMatchObject({ code: 0 })
  await person.run(typed('config set cache off'))
  expect(await person.run(typed('statuses -o ids'))).toMatchObject({ code: 0 })
  expect(seen.filter((line) => line === 'POST Token')).toHaveLength(1)
})

test('a list is read raw to its end', async () => {
  const person = await signedIn([
    { path: 'Department', query: { page: '1', limit: '100' }, json: page([{ id: 1 }, { id: 2 }]) },
    { path: 'Department', query: { page: '2' }, json: page([], { batch: 2 }) },
  ])
  expect((await person.run(typed('api Department --paginate'))).stdout).toBe('[{"id":1},{"id":2}]\n')
})

test('a token is not to be had raw: 2', async () => {
  const person = await signedIn([])
  expect(await person.run(typed('api POST Token -f apiKey=x'))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Sessions and tokens are had and ended by login and logout.'),
  })
})
