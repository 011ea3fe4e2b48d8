import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll } from 'vitest'
import { deadAddress } from '../faulty-server.ts'

const run = promisify(execFile)
const library = '/usr/share/request-tracker5'
const server = `${library}/libexec/rt-server`
const setup = '/usr/sbin/rt-setup-database-5'

/** Request Tracker 5 of Debian is on this machine. */
export const hasRequestTracker = existsSync(server) && existsSync(setup)

export type Technician = 'ruiz' | 'okafor'

/** A Request Tracker of its own with two technicians, two requesters and three queues. */
export interface Tracker {
  readonly url: string
  readonly tokens: Readonly<Record<Technician, string>>
  /** Asks REST2 as a technician and gives the JSON of the answer. */
  asks(path: string, question?: Question): Promise<unknown>
}

interface Question {
  /** Ana Ruiz when left out. */
  readonly as?: Technician
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly body?: unknown
}

interface Started extends Tracker {
  stop(): Promise<void>
}

/** One for all tests of a file; it ends with them. */
export function trackerOfFile(): () => Tracker {
  let started: Started | null = null
  beforeAll(async () => {
    started = await startTracker()
  }, 120_000)
  afterAll(() => started?.stop())
  return () => {
    if (started === null) throw new Error('The tracker starts with the first test.')
    return started
  }
}

async function startTracker(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'request-tracker-'))
  // Setting it up takes seconds, in which another server would get a port that the system hands out.
  const url = await deadAddress()
  const port = Number(new URL(url).port)
  writeFileSync(join(folder, 'RT_SiteConfig.pm'), config(folder, port))
  const env = {
    PATH: process.env['PATH'] ?? '',
    RT_SITE_CONFIG: join(folder, 'RT_SiteConfig.pm'),
    RT_SITE_CONFIG_DIR: folder,
  }
  const options = { env, cwd: folder }
  await run(setup, ['--action', 'init', '--dba', '', '--dba-password', '', '--skip-create'], options)
  const seed = fileURLToPath(new URL('seed.pl', import.meta.url))
  const { stdout } = await run('perl', [seed], options)
  const child = spawn(server, ['--host', '127.0.0.1', '--port', String(port), '--max-workers', '3'], {
    ...options,
    stdio: 'ignore',
    detached: true,
  })
  const tokens = { ruiz: tokenOf('ruiz', stdout), okafor: tokenOf('okafor', stdout) }
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit')
    // Its workers are of its group.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  await answering(`${url}/REST/2.0/rt`)
  return { url, tokens, stop, asks: (path, question) => ask({ url, tokens }, path, question) }
}

function config(folder: string, port: number): string {
  const values = {
    rtname: 'test',
    Organization: 'example.test',
    WebPath: '',
    WebDomain: '127.0.0.1',
    WebPort: port,
    DatabaseType: 'SQLite',
    DatabaseName: join(folder, 'rt.sqlite'),
    DatabaseHost: '',
    DatabasePort: '',
    DatabaseUser: '',
    DatabasePassword: '',
    // No mail leaves: each one is written to a file.
    MailCommand: 'testfile',
    LogToSTDERR: 'error',
    MasonDataDir: join(folder, 'mason'),
    // A token is hashed anew with every request; nobody guards these.
    BcryptCost: 4,
  }
  const lines = Object.entries(values).map(([name, value]) => `Set($${name}, ${JSON.stringify(value)});`)
  return [...lines, 'Set($LogToSyslog, undef);', '1;', ''].join('\n').replaceAll('@', '\\@')
}

function tokenOf(name: string, told: string): string {
  const token = new RegExp(`^${name} (\\S+)$`, 'm').exec(told)?.[1]
  if (token === undefined) throw new Error(`There is no token for ${name}: ${told}`)
  return token
}

async function answering(address: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.status === 401) return
    await wait(100)
  }
  throw new Error('Request Tracker did not start.')
}

async function ask(
  { url, tokens }: Pick<Tracker, 'url' | 'tokens'>,
  path: string,
  { as = 'ruiz', method = 'GET', body }: Question = {},
): Promise<unknown> {
  const answer = await fetch(`${url}/REST/2.0/${path}`, {
    method,
    headers: { authorization: `token ${tokens[as]}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}
