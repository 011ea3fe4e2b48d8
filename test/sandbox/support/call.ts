import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Database } from '#sandbox/database/database.ts'
import { openSandbox } from '#sandbox/index.ts'
import type { Sandbox, ServedApi } from '#sandbox/index.ts'
import { keys, noon, writeTinyDesk } from './tiny-desk.ts'

/** One raw answer; `value` is its JSON, or undefined when it is none. */
export interface Raw {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly text: string
  // Tests look into answers of many shapes.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly value: any
}

/** Talks raw HTTP to a sandbox of its own. */
export interface Wire {
  readonly sandbox: Sandbox
  /** `GET Tickets/1001?…`: method and the part of the address after `ra/`, or a whole path. Signs in as Abel unless the address or a header does. */
  readonly send: (line: string, body?: unknown, headers?: Record<string, string>) => Promise<Raw>
}

const legacyRest = '/helpdesk/WebObjects/Helpdesk.woa/ra/'
const nextgenRest = '/api/v1/ra/'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const signedIn = (path: string, headers: Readonly<Record<string, string>>): string =>
  'authorization' in headers || /[?&](?:apiKey|username|login|sessionKey|anonymous)=/.test(path)
    ? path
    : `${path}${path.includes('?') ? '&' : '?'}apiKey=${keys.ana}`

const encoded = (body: unknown): Uint8Array | null => {
  if (body === undefined) return null
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}

/** Opens a tiny desk for one test; it is removed afterwards. */
export const openDesk = async (
  options: {
    /** With `nextgen` lines are read as that API's. */
    api?: ServedApi
    quirks?: string[]
    faults?: string[]
    now?: string
    more?: (db: Database) => void
  } = {},
): Promise<Wire> => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const file = join(folder, 'desk.db')
  writeTinyDesk(file, options.more)
  const sandbox = await openSandbox({
    database: file,
    api: options.api ?? 'legacy',
    now: options.now ?? noon,
    quirks: options.quirks ?? [],
    faults: options.faults ?? [],
  })
  onTestFinished(() => {
    sandbox.close()
    rmSync(folder, { recursive: true })
  })
  const rest = options.api === 'nextgen' ? nextgenRest : legacyRest
  return {
    sandbox,
    send: async (line, body, headers = {}) => {
      const [method = '', path = ''] = line.split(' ', 2)
      const url = /^(?:\/|http)/.test(path) ? path : signedIn(rest + path, headers)
      const response = await sandbox.handle({
        method,
        url,
        headers: { host: 'desk.example.org', ...headers },
        body: encoded(body),
      })
      const text = Buffer.from(response.body).toString('utf8')
      return { status: response.status, headers: response.headers, text, value: parsed(text) }
    },
  }
}
