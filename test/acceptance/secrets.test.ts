import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Computer, computer, signedInto } from '../support/computer.ts'
import { faultyServer } from '../support/faulty-server.ts'
import { type ServedSandbox, serveSandbox } from '../support/served-sandbox.ts'

describe('the settings file', () => {
  test('only its owner may read it, and login says where the secret is', async () => {
    const { desk, login } = await signedIn()
    expect(modeOf(desk.settingsPath)).toBe('600')
    expect(modeOf(dirname(desk.settingsPath))).toBe('700')
    expect(login.stderr).toContain(`The secret is kept in ${desk.secretsPath}, readable by you only.`)
  })

  test('a damaged one is reported with its path and kept aside', async () => {
    const { desk } = await signedIn()
    const damaged = readFileSync(desk.settingsPath, 'utf8').slice(0, -20)
    writeFileSync(desk.settingsPath, damaged)

    const { code, stderr } = await desk.runs(['queue'])

    expect(code).toBe(4)
    expect(stderr).toContain(`${desk.settingsPath} was damaged. It is kept as `)
    expect(stderr).toContain('helpdesk login')
    const aside = readdirSync(dirname(desk.settingsPath)).filter(
      (name) => !/^(settings|secrets)\.json$/.test(name),
    )
    expect(aside).toHaveLength(1)
    const kept = join(dirname(desk.settingsPath), aside[0] ?? '')
    expect(stderr).toContain(kept)
    expect(readFileSync(kept, 'utf8')).toBe(damaged)
    expect(modeOf(kept)).toBe('600')
  })

  test('a damaged one is not in the way of signing in again', async () => {
    const { desk, server } = await signedIn()
    writeFileSync(desk.settingsPath, '{"version":1,"prof')
    const again = await desk.runs(
      ['login', '--server', server.url, '--api-key-stdin', '--store', 'file'],
      server.apiKey,
    )
    expect(again.code).toBe(0)
    expect((await desk.runs(['count', '--mine'])).code).toBe(0)
  })

  test('logging out forgets the secret', async () => {
    const { desk, server } = await signedIn()
    expect((await desk.runs(['logout'])).code).toBe(0)
    expect(filesBelow(desk.folder).filter((text) => text.includes(server.apiKey))).toEqual([])
    expect((await desk.runs(['queue'])).code).toBe(4)
  })
})

describe('a sign-in that is refused', () => {
  test('a wrong key is exit 4, says what to type and saves nothing', async () => {
    const desk = computer()
    const server = await serveSandbox(desk.env)
    const wrong = 'W'.repeat(40)
    const { code, stderr } = await desk.runs(
      ['login', '--server', server.url, '--api-key-stdin', '--store', 'file'],
      wrong,
    )
    expect(code).toBe(4)
    expect(stderr).toContain('refused the sign-in')
    expect(stderr).toContain('helpdesk login')
    expect(stderr).not.toContain(wrong)
    expect((await desk.runs(['profiles', '-o', 'ids'])).stdout).toBe('sandbox\n')
  })

  test.each([['queue'], ['show', '1042'], ['take', '1042'], ['note', '1042', '-m', 'x'], ['statuses']])(
    'a key that is no longer good is exit 4 for %s',
    async (...line) => {
      const desk = computer()
      const server = await serveSandbox(desk.env)
      const { code, stdout, stderr } = await desk
        .with({ ...signedInto(server), HELPDESK_API_KEY: 'W'.repeat(40) })
        .runs(line)
      expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
      expect(stderr).not.toContain('WWWW')
    },
  )

  test('without any account it is exit 4 with what to type', async () => {
    const { code, stderr } = await computer().runs(['queue'])
    expect(code).toBe(4)
    expect(stderr).toContain('helpdesk login')
    expect(stderr).toContain('helpdesk --profile sandbox queue')
  })
})

describe('a saved key goes only to its own server', () => {
  test.each([
    ['--server', (url: string) => ({ line: ['--server', url, 'queue'], env: {} })],
    ['HELPDESK_SERVER', (url: string) => ({ line: ['queue'], env: { HELPDESK_SERVER: url } })],
  ])('another one by %s is exit 4, and nothing is sent there', async (_, typed) => {
    const { desk } = await signedIn()
    const other = await faultyServer(() => 'web page')
    const { line, env } = typed(other.url)
    const { code, stderr } = await desk.with(env).runs(line)
    expect(code).toBe(4)
    expect(stderr).toContain('helpdesk login --server URL')
    expect(other.asked).toEqual([])
  })

  test('a redirect to another one is not followed', async () => {
    const other = await faultyServer(() => 'web page')
    const server = await faultyServer(() => `redirect to ${other.url}/`)
    const desk = computer({ HELPDESK_SERVER: server.url, HELPDESK_API_KEY: 'k'.repeat(40) })
    const { code, stderr } = await desk.runs(['queue'])
    expect(code).toBe(10)
    expect(stderr).toContain('redirect')
    expect(other.asked).toEqual([])
  })
})

describe('no output ever holds the key', () => {
  const lines = [
    ['queue', '--limit', '2', '-o', 'json'],
    ['show', '1042', '-o', 'yaml'],
    ['take', '1042'],
    ['note', '1042', '-m', 'Called back'],
    ['whoami', '-o', 'json'],
    ['profiles', '-o', 'json'],
    ['config', 'list'],
    ['browse', '1042', '--print'],
    ['api', 'Tickets/1042'],
    ['api', 'No/Such/Thing'],
    ['show', '99999', '-o', 'json'],
  ]

  test.each(lines.map((line) => [line]))('%j with HELPDESK_DEBUG=1', async (line) => {
    const { desk, server } = await signedIn()
    const { stdout, stderr } = await desk.with({ HELPDESK_DEBUG: '1' }).runs(line)
    expect(`${stdout}${stderr}`).not.toContain(server.apiKey)
    expect(`${stdout}${stderr}`).not.toContain(encodeURIComponent(server.apiKey))
  })

  test('the trace shows each request with its key struck out', async () => {
    const { desk } = await signedIn()
    const { stderr } = await desk.with({ HELPDESK_DEBUG: '1' }).runs(['show', '1042'])
    expect(stderr).toMatch(/^debug: GET http:\/\/127\.0\.0\.1:\d+\/.*\/ra\/Tickets\/1042.* → 200, \d+ bytes/m)
  })

  test('nor do the errors when nothing sensible answers', async () => {
    const server = await faultyServer(({ target }) => (target.includes('Tickets') ? 'cut off' : 'web page'), {
      url: 'http://127.0.0.1:9',
    })
    const key = 'Q'.repeat(40)
    const desk = computer({ HELPDESK_SERVER: server.url, HELPDESK_API_KEY: key, HELPDESK_DEBUG: '1' })
    const { stdout, stderr } = await desk.runs(['whoami', '-o', 'json'])
    expect(`${stdout}${stderr}`).not.toContain(key)
    expect(server.asked.some(({ target }) => target.includes(key))).toBe(true)
  })

  test('a key in the address of a server is not echoed', async () => {
    const key = 'Z'.repeat(40)
    const { code, stderr } = await computer({ HELPDESK_API_KEY: key }).runs([
      'login',
      '--server',
      `https://user:${key}@desk.example.org`,
    ])
    expect(code).toBe(2)
    expect(stderr).not.toContain(key)
  })

  test('credentials in the path of api are exit 2 and not echoed', async () => {
    const { desk, server } = await signedIn()
    const { code, stdout, stderr } = await desk.runs(['api', `Tickets/1042?apiKey=${server.apiKey}`])
    expect(code).toBe(2)
    expect(`${stdout}${stderr}`).not.toContain(server.apiKey)
  })
})

describe('the journal', () => {
  test('holds no key, whatever is typed, and only its owner may read it', async () => {
    const { desk, server } = await signedIn()
    const pasted = `${server.url}/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets?apiKey=${server.apiKey}`
    const lines: readonly (readonly string[])[] = [
      ['take', '1042'],
      ['note', '1042', '-m', 'Called back'],
      ['api', 'PUT', 'Tickets/99999', '-f', `room=${server.apiKey.slice(0, 20)}`],
      ['undo', 'r1'],
      ['--server', pasted, 'note', '1185', '-m', 'Seen'],
    ]
    for (const line of lines) await desk.with({ HELPDESK_API_KEY: server.apiKey }).runs(line)
    const folder = join(desk.folder, 'state', 'helpdesk', 'runs')
    expect(modeOf(folder)).toBe('700')
    const files = readdirSync(folder)
    expect(files).toHaveLength(lines.length)
    for (const file of files) {
      expect(modeOf(join(folder, file))).toBe('600')
      const text = readFileSync(join(folder, file), 'utf8')
      expect(text).not.toContain(server.apiKey.slice(0, 20))
    }
  })
})

describe('what is piped in answers no question', () => {
  test.each([
    [['login'], 2, '--server URL and --api-key-stdin and --store file|none'],
    [['login', '--server', 'https://desk.example.org'], 2, '--api-key-stdin'],
    [
      ['login', '--auth', 'password'],
      2,
      '--server URL and --username NAME and --secret-stdin and --store file|none',
    ],
    [['note', '1042'], 2, '-m TEXT'],
    [['resolve', '1042'], 2, '--solution TEXT'],
    [['confirm', '1099'], 2, '--by HOW'],
    [['take', '1042', '1185', '1209'], 2, '--yes'],
    [['sandbox', 'reset'], 0, 'The sandbox has its first 240 tickets again.'],
  ])('%j names all that is missing', async (line, exit, words) => {
    const desk = computer(line[0] === 'login' ? {} : { HELPDESK_PROFILE: 'sandbox' })
    const { code, stderr } = await desk.runs(line, 'y\ny\ny\n')
    expect(code).toBe(exit)
    expect(stderr).toContain(words)
  })

  test('what a command does not ask for is left for the next one', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const { stdout } = await desk.script('{ helpdesk note 1042; cat; } 2>/dev/null', 'for the next\n')
    expect(stdout).toBe('for the next\n')
  })

  test('a pipe that never ends does not hold up what reads nothing', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const { code, stderr } = await desk.script(
      '{ sleep 600 & echo $! > sleeper; wait; } | { helpdesk note 1042; code=$?; kill "$(cat sleeper)"; exit $code; }',
    )
    expect(code).toBe(2)
    expect(stderr).toContain('note needs -m TEXT.')
  })

  test('stdin serves one option only', async () => {
    const desk = computer({ HELPDESK_PROFILE: 'sandbox' })
    const { code, stderr } = await desk.runs(['note', '-', '-m', '-'], '1042\n')
    expect(code).toBe(2)
    expect(stderr).toContain('once')
  })
})

interface SignedIn {
  readonly desk: Computer
  readonly server: ServedSandbox
  readonly login: Awaited<ReturnType<Computer['runs']>>
}

async function signedIn(): Promise<SignedIn> {
  const desk = computer()
  const server = await serveSandbox(desk.env)
  const login = await desk.runs(
    ['login', '--server', server.url, '--api-key-stdin', '--store', 'file'],
    server.apiKey,
  )
  return { desk, server, login }
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('sandbox.db'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8)
}
