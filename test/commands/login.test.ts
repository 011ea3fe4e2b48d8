import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nowhere, probedNextgen } from '../support/asking.ts'
import { scripted } from '../support/scripted-transport.ts'
import { desk, type Desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { openedSandbox, type OpenedSandbox } from '../support/whd/sandbox.ts'

const key = 'Qm3vN8xR2tLw7KpZ4sYb'
const pasted = `https://desk.example.org/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets?apiKey=${key}&list=mine`

const ana = { id: 7, type: 'Tech', displayName: 'Ana Ruiz' }
const probed = { method: 'POST', path: 'Token', status: 404 } as const
const signingIn = [
  { path: 'Preferences', json: { id: 1, apiVersion: '12.8.8' } },
  { path: 'Techs/currentTech', json: { id: 7 } },
  { path: 'Techs/7', json: ana },
]

test.each([
  ['typed', ['--server', pasted], {}],
  ['in HELPDESK_SERVER', [], { HELPDESK_SERVER: pasted }],
])('a key inside a pasted address that is %s is neither kept nor shown', async (_, options, env) => {
  const person = desk({ transport: scripted([probed, ...signingIn]).transport, env })
  const login = await person.run(
    ['login', ...options, '--api-key-stdin', '--store', 'file'],
    'another-key-of-24-letters',
  )
  const profiles = await person.run(['profiles', '-o', 'json'])
  expect(login.code).toBe(0)
  expect(`${login.stdout}${login.stderr}${profiles.stdout}`).not.toContain(key)
  expect(readFileSync(person.settingsPath, 'utf8')).not.toContain(key)
})

test('nor does any other command show it', async () => {
  const env = { HELPDESK_SERVER: pasted, HELPDESK_API_KEY: 'another-key-of-24-letters' }
  const person = desk({ transport: scripted(signingIn).transport, env })
  const { code, stdout, stderr } = await person.run(['whoami'])
  expect(code).toBe(0)
  expect(stdout).toContain('https://desk.example.org/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets')
  expect(`${stdout}${stderr}`).not.toContain(key)
})

test('the name that the server has for the person is not raw on the screen', async () => {
  const hostile = [
    probed,
    ...signingIn.slice(0, 2),
    { path: 'Techs/7', json: { ...ana, displayName: 'Ana\u001b]0;x\u0007' } },
  ]
  const person = desk({ transport: scripted(hostile).transport })
  const login = await person.run(
    ['login', '--server', 'https://desk.example.org', '--api-key-stdin', '--store', 'file'],
    'another-key-of-24-letters',
  )
  expect(login.code).toBe(0)
  expect(login.stderr).toContain('Signed in as Ana\\x1b]0;x\\x07.')
})

describe('the API of a server that nobody named', () => {
  const line = ['login', '--server', 'https://desk.example.org', '--api-key-stdin', '--store', 'file']
  const anaRuiz = {
    Name: 'ruiz',
    RealName: 'Ana Ruiz',
    EmailAddress: '',
    Memberships: [],
    _hyperlinks: [{ ref: 'self', id: '41' }],
  }
  const elsewhere = { status: 302, headers: { location: '/NoAuth/Login.html' } }

  test('is that of Request Tracker where REST2 refuses those who do not say who they are', async () => {
    const { transport, seen } = scripted([
      { method: 'POST', path: 'Token', ...elsewhere },
      { path: '/REST/2.0/rt', status: 401, json: { message: 'Unauthorized' } },
      { ...nowhere, ...elsewhere },
      { path: '/REST/2.0/rt', sent: { authorization: 'token 1-41-abcdef' }, json: { Version: '5.0.3' } },
      { path: '/REST/2.0/user/41', json: anaRuiz },
    ])
    const person = desk({ transport })
    expect(await person.run(line, '1-41-abcdef')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('api\trt\n'),
      stderr: expect.stringContaining('Signed in as Ana Ruiz.'),
    })
    expect(seen).toHaveLength(5)
  })

  test('is found below a path, where no Web Help Desk can be', async () => {
    const { transport, seen } = scripted([
      { path: '/rt/REST/2.0/rt', status: 401, json: { message: 'Unauthorized' } },
      { ...nowhere, path: `/rt${nowhere.path}` },
      { path: '/rt/REST/2.0/rt', sent: { authorization: 'token 1-41-abcdef' }, json: { Version: '5.0.3' } },
      { path: '/rt/REST/2.0/user/41', json: anaRuiz },
    ])
    const under = ['login', '--server', 'https://desk.example.org/rt', '--api-key-stdin', '--store', 'file']
    expect(await desk({ transport }).run(under, '1-41-abcdef')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('server\thttps://desk.example.org/rt\napi\trt\n'),
    })
    expect(seen).toHaveLength(4)
  })

  test('is the first one where nothing tells', async () => {
    const { transport } = scripted([
      { method: 'POST', path: 'Token', status: 200, text: '<html>' },
      { path: '/REST/2.0/rt', status: 200, text: '<html>' },
      ...signingIn,
    ])
    expect(await desk({ transport }).run(line, key)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('api\tlegacy\n'),
    })
  })

  test('cannot be told where whatever is asked is refused: 4, and --api is named', async () => {
    const { transport, seen } = scripted(probedNextgen({ token: 401, elsewhere: 401 }))
    const person = desk({ transport })
    expect(await person.run(line, key)).toEqual({
      code: 4,
      stdout: '',
      stderr:
        'https://desk.example.org refuses whatever it is asked, also what no help desk has: a proxy or firewall before the help desk, it seems. So it cannot be told which API the help desk has.\nSay which: helpdesk login --api legacy|nextgen|rt\n',
    })
    expect(seen).toHaveLength(2)
    expect(existsSync(person.settingsPath)).toBe(false)
  })
})

describe('signing in once more', () => {
  const line = typed('login --server https://desk.example.org --profile central --secret-stdin --store file')
  const byPassword = [...line, ...typed('--auth password --username dwhitfield')]
  const offline = typed('count --all --offline --profile central')

  let opened: OpenedSandbox
  beforeAll(async () => {
    opened = await openedSandbox()
  })
  afterAll(() => opened.close())

  /** Somebody who is signed in, with a mirror. */
  async function mirrored(words: readonly string[], secret: string): Promise<Desk> {
    const person = desk({ transport: opened.transport, now: '2026-10-01T16:00:00Z' })
    expect(await person.run(words, secret)).toMatchObject({ code: 0 })
    expect(await person.run(typed('sync --profile central'))).toMatchObject({ code: 0 })
    return person
  }

  test('with a key that the server does not take leaves all as it was: 4', async () => {
    const person = await mirrored(line, opened.apiKey)
    expect(await person.run(line, 'a-key-that-is-not-known')).toMatchObject({ code: 4 })
    expect(await person.run(offline)).toMatchObject({ code: 0, stdout: '236\n' })
    expect(await person.run(typed('count --all --profile central'))).toMatchObject({ code: 0 })
  })

  test('with a key forgets what was seen, since it does not tell whose it is', async () => {
    const person = await mirrored(line, opened.apiKey)
    expect(await person.run(line, opened.apiKey)).toMatchObject({ code: 0 })
    expect(await person.run(offline)).toMatchObject({ code: 9, stdout: '' })
  })

  test('by the same user name keeps it', async () => {
    const { password = '' } = opened.sandbox.keys().techs[0] ?? {}
    const person = await mirrored(byPassword, password)
    expect(await person.run(byPassword, password)).toMatchObject({ code: 0 })
    expect(await person.run(offline)).toMatchObject({ code: 0, stdout: '236\n' })
  })
})

test.each(['sandbox', 'a b/../c', '__proto__'])(
  'nothing is asked, sent or kept under the name %j: 2',
  async (name) => {
    const person = desk({ transport: scripted([]).transport })
    const line = [
      'login',
      '--server',
      'desk.example.org',
      '--api-key-stdin',
      '--store',
      'file',
      '--profile',
      name,
    ]
    expect(await person.run(line, key)).toMatchObject({ code: 2 })
    expect(existsSync(person.secretsPath)).toBe(false)
  },
)

test('a profile that is for another server from now on is told as that', async () => {
  const person = desk({
    transport: scripted([probed, ...signingIn, probed, ...signingIn, probed, ...signingIn]).transport,
  })
  const login = (server: string) =>
    person.run(['login', '--server', server, '--api-key-stdin', '--store', 'file', '--profile', 'work'], key)
  expect((await login('https://north.example.org')).stderr).not.toContain('was for')
  expect((await login('https://NORTH.example.org/')).stderr).not.toContain('was for')
  expect((await login('https://south.example.org')).stderr).toContain(
    'The profile work was for https://NORTH.example.org/, and is for https://south.example.org now.',
  )
})
