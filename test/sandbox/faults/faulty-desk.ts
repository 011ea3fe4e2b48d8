import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { connect } from '#sandbox/database/open.ts'
import { openSandbox } from '#sandbox/index.ts'
import type { Logged } from '#sandbox/wire/request-log.ts'
import { keys, noon, writeTinyDesk } from '../support/tiny-desk.ts'

/** What the asker's socket saw of one answer. */
export interface Seen {
  /** Null when not even the first line came. */
  readonly status: number | null
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  /** How it ended: 'whole', or what Node says of a lost connection. */
  readonly end: string
}

export interface FaultyDesk {
  readonly url: string
  /** `POST Tickets`, signed in as Ana. */
  ask(line: string, body?: unknown): Promise<Seen>
  /** Asks for a new ticket with this text. */
  create(detail: string): Promise<Seen>
  /** How many tickets with this text the database has. */
  saved(detail: string): number
  /** The lines of the log. */
  logged(): readonly Logged[]
  /** Ends the server; connections that are still open are closed. */
  stop(): Promise<void>
}

interface Faults {
  readonly seed?: number
}

/** A tiny desk on a port of its own that goes wrong by these rules. */
export const faultyDesk = async (
  rules: readonly string[],
  { seed = 1 }: Faults = {},
): Promise<FaultyDesk> => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const database = join(folder, 'desk.db')
  const log = join(folder, 'requests.ndjson')
  writeTinyDesk(database)
  const sandbox = await openSandbox({ database, now: noon, faults: rules, faultSeed: seed })
  const file = connect(database)
  const leaving = new AbortController()
  const { url, closed } = await sandbox.serve({ port: 0, signal: leaving.signal, log })
  const stop = async (): Promise<void> => {
    leaving.abort()
    await closed
  }
  onTestFinished(async () => {
    await stop()
    sandbox.close()
    file.close()
    rmSync(folder, { recursive: true })
  })
  const addressOf = (path: string): string => {
    const sign = path.includes('?') ? '&' : '?'
    return `/helpdesk/WebObjects/Helpdesk.woa/ra/${path}${sign}apiKey=${keys.ana}`
  }
  const ask = (line: string, body?: unknown): Promise<Seen> => {
    const [method = '', path = ''] = line.split(' ', 2)
    return seen(url + addressOf(path), method, body === undefined ? '' : JSON.stringify(body))
  }
  return {
    url,
    ask,
    create: (detail) => ask('POST Tickets', { detail, problemtype: { id: 20 }, clientReporter: { id: 1 } }),
    saved: (detail) =>
      file.get<{ count: number }>('select count(*) as count from ticket where detail = ?', detail)?.count ??
      0,
    logged: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): Logged => JSON.parse(line)),
    stop,
  }
}

const seen = (url: string, method: string, body: string): Promise<Seen> =>
  new Promise((resolve) => {
    const nothing = { status: null, headers: {}, bytes: Buffer.alloc(0) }
    const sent = request(url, { method, agent: false }, (response) => {
      const pieces: Buffer[] = []
      const done = (end: string): void =>
        resolve({
          status: response.statusCode ?? null,
          headers: response.headers,
          bytes: Buffer.concat(pieces),
          end,
        })
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => done('whole'))
      response.on('error', (error) => done(error.message))
    })
    sent.on('error', (error) => resolve({ ...nothing, end: error.message }))
    sent.end(body)
  })
