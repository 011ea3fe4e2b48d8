import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homeEnvironment, temporaryFolder } from '../support/folders.ts'
import { type Desk, desk } from '../support/run.ts'
import { typed } from '../support/typed.ts'
import { openedSandbox, type OpenedSandbox } from '../support/whd/sandbox.ts'

const server = 'https://desk.example.org'
let opened: OpenedSandbox
beforeAll(async () => void (opened = await openedSandbox()))
afterAll(() => opened.close())

type Environment = Readonly<Record<string, string>>

/** The computer of a person whose account is that of the environment, and the processes started on it. */
function computer(folder = temporaryFolder()) {
  const started: (readonly string[])[] = []
  const home = homeEnvironment(folder)
  return {
    started,
    files: (): readonly string[] => {
      const place = join(folder, 'cache', 'helpdesk', 'completion', 'environment')
      return existsSync(place) ? readdirSync(place).toSorted() : []
    },
    with: (env: Environment): Desk =>
      desk({
        env: { ...home, ...env },
        transport: opened.transport,
        onDetached: (line) => void started.push(line),
      }),
    saves: (profile: Readonly<Record<string, unknown>>): void => {
      const path = join(folder, 'config', 'helpdesk', 'settings.json')
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, JSON.stringify({ version: 1, profile: 'central', profiles: { central: profile } }))
    },
  }
}

async function offered(at: Desk, ...asked: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await at.run(['__complete', ...asked])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

const keyOf = (tech: number): string => opened.sandbox.keys().techs[tech]?.apiKey ?? ''

test('words of an account of the environment are read behind the next command, and offered without its key', async () => {
  const { with: on, started, files } = computer()
  const signedIn = on({ HELPDESK_SERVER: server, HELPDESK_API_KEY: opened.apiKey })
  const without = on({ HELPDESK_SERVER: server })
  expect(await offered(without, 'status', 'pe')).toBe('')
  expect(files()).toEqual(['%40https%3A%2F%2Fdesk.example.org.wanted'])

  await signedIn.run(typed('statuses'))
  expect(started).toEqual([['completion', 'refresh', '--server', server, '--no-input']])
  const { code, stderr } = await signedIn.run(started[0] ?? [])
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringMatching(
      /^Completion knows \d+ words and \d+ tickets of https:\/\/desk\.example\.org\.\n$/,
    ),
  })
  expect(files()).toEqual(['%40https%3A%2F%2Fdesk.example.org.json'])
  for (const at of [signedIn, without]) expect(await offered(at, 'status', 'pe')).toBe('Pending\t\n')
  expect(await offered(on({}), 'status', 'pe', '--server', server)).toBe('Pending\t\n')
  expect(await offered(on({}), 'status', 'pe')).toBe('')
  expect(await offered(without, 'status', 'pe', '--server', 'https://other.example.org')).toBe('')
})

test('words that another key read are forgotten when this one reads tickets', async () => {
  const { with: on, files } = computer()
  const one = on({ HELPDESK_SERVER: server, HELPDESK_API_KEY: keyOf(0) })
  const other = on({ HELPDESK_SERVER: server, HELPDESK_API_KEY: keyOf(1) })
  await one.run(typed('completion refresh'))
  await one.run(typed('show 1042'))
  expect(files()).toHaveLength(1)
  await other.run(typed('show 1042'))
  expect(files()).toEqual([])
})

test('accounts with different user names keep their words apart, and no file has a password', async () => {
  const { with: on, files } = computer()
  const person = { HELPDESK_SERVER: server, HELPDESK_USERNAME: 'dwhitfield', HELPDESK_API_KEY: opened.apiKey }
  await on({ HELPDESK_SERVER: server, HELPDESK_API_KEY: opened.apiKey }).run(typed('completion refresh'))
  expect(await offered(on(person), 'status', 'pe')).toBe('')
  await offered(on({ HELPDESK_SERVER: 'https://me:s3cret-word@desk.example.org/?x' }), 'status', '')
  await offered(on({ HELPDESK_SERVER: 'https://me:s3cret-word@' }), 'status', '')
  expect(files()).toEqual([
    '%40https%3A%2F%2Fdesk.example.org.json',
    'dwhitfield%40https%3A%2F%2Fdesk.example.org.wanted',
  ])
})

test('a saved account whose secret the environment gives has words as well, until logout', async () => {
  const { with: on, saves, started, files } = computer()
  saves({ server, auth: 'key', store: 'none' })
  const signedIn = on({ HELPDESK_API_KEY: opened.apiKey })
  expect(await offered(on({}), 'status', 'pe')).toBe('')
  await signedIn.run(typed('statuses'))
  expect(started).toEqual([
    ['completion', 'refresh', '--profile', 'central', '--server', server, '--no-input'],
  ])
  expect((await signedIn.run(started[0] ?? [])).code).toBe(0)
  expect(await offered(on({}), 'status', 'pe')).toBe('Pending\t\n')
  expect((await signedIn.run(typed('logout'))).code).toBe(0)
  expect(files()).toEqual([])
})

test('a key in the environment does not change the words of the account that is saved', async () => {
  const { with: on, saves } = computer()
  saves({ server, auth: 'key', secret: keyOf(0) })
  await on({}).run(typed('completion refresh'))
  const other = on({ HELPDESK_API_KEY: keyOf(1), HELPDESK_SERVER: `${server}/helpdesk/` })
  expect(await offered(other, 'status', 'pe')).toBe('')
  await other.run(typed('show 1042'))
  expect(await offered(on({}), 'status', 'pe')).toBe('Pending\t\n')
  // The same server, spelled in another way.
  expect(await offered(on({ HELPDESK_SERVER: `${server}/` }), 'status', 'pe')).toBe('Pending\t\n')
})

test('the sandbox of the settings gives way to a server of the environment, and a folder has no say then', async () => {
  const { with: on } = computer()
  const inSandbox = on({ HELPDESK_PROFILE: 'sandbox' })
  await inSandbox.run(typed('completion refresh'))
  writeFileSync(join(inSandbox.folder, '.helpdesk-profile'), 'sandbox\n')
  const here = on({})
  writeFileSync(join(here.folder, '.helpdesk-profile'), 'sandbox\n')
  expect(await offered(here, 'status', 'pe')).toBe('Pending\t\n')
  const there = on({ HELPDESK_SERVER: server })
  writeFileSync(join(there.folder, '.helpdesk-profile'), 'sandbox\n')
  expect(await offered(there, 'status', 'pe')).toBe('')
})

test('the words of an account of the environment are kept for their owner only, with no trace of the key', async () => {
  const folder = temporaryFolder()
  const { with: on, files } = computer(folder)
  await on({ HELPDESK_SERVER: server, HELPDESK_API_KEY: opened.apiKey }).run(typed('completion refresh'))
  const place = join(folder, 'cache', 'helpdesk', 'completion', 'environment')
  expect(files()).toHaveLength(1)
  expect(readFileSync(join(place, files()[0] ?? ''), 'utf8')).not.toContain(opened.apiKey)
})

test('a ticket that was read is offered, and makes the lists no younger', async () => {
  const folder = temporaryFolder()
  const { with: on, files } = computer(folder)
  const signedIn = on({ HELPDESK_SERVER: server, HELPDESK_API_KEY: opened.apiKey })
  await signedIn.run(typed('completion refresh'))
  const [name = ''] = files()
  const words = join(folder, 'cache', 'helpdesk', 'completion', 'environment', name)
  const longAgo = Date.UTC(2020, 0, 1) / 1000
  const without = JSON.parse(readFileSync(words, 'utf8'))
  without.known.tickets = []
  writeFileSync(words, JSON.stringify(without))
  utimesSync(words, longAgo, longAgo)

  await signedIn.run(typed('show 1042'))
  expect(await offered(signedIn, 'ticket', '104')).toBe('1042\tOMIS freezes on intake screen\n')
  expect(statSync(words).mtimeMs).toBe(longAgo * 1000)
  expect(files()).toEqual([name, name.replace('.json', '.wanted')])
})
