import { closeSync, openSync, writeSync } from 'node:fs'
import { SandboxUnavailable } from '../database/open.ts'

/** One request, or a connection on which nothing could be asked. */
export interface Logged {
  /** ISO time of its arrival, by the computer's clock. */
  readonly at: string
  readonly method: string | null
  /** With its query, the sign-in left out. */
  readonly path: string | null
  /** The kind of fault that it met. */
  readonly fault: string | null
  /** It was a write, and the database has it. */
  readonly saved: boolean
  /** The status that was sent; null when none was. */
  readonly status: number | null
}

export interface RequestLog {
  write(logged: Logged): void
  close(): void
}

export const noLog: RequestLog = { write: () => undefined, close: () => undefined }

/** Adds one line of JSON for each request to a file, on disk before the answer goes out. Throws SandboxUnavailable when it cannot be written. */
export const openLog = (file: string): RequestLog => {
  const open = (): number => {
    try {
      return openSync(file, 'a', 0o600)
    } catch (cause) {
      throw new SandboxUnavailable(`${file} cannot be written. Name another file for --log.`, { cause })
    }
  }
  const log = open()
  return {
    write: (logged) => void writeSync(log, `${JSON.stringify(logged)}\n`),
    close: () => closeSync(log),
  }
}

// All other values are left out: a slip in the name of a secret must not show the secret.
const shown = new Set([
  'entityid',
  'id',
  'jobticketid',
  'limit',
  'list',
  'page',
  'qualifier',
  'style',
  'techid',
  'ticket',
  'type',
])

const secretAttribute = /authenticationKey|password/i

const shownPair = ([name, value]: [string, string]): string => {
  const isShown = shown.has(name.toLowerCase()) && !secretAttribute.test(value)
  // What is no plain word may be a secret that slipped out of its place.
  const word = /^[a-z]{1,16}$/i.test(name) ? name : '…'
  return `${word}=${isShown ? encodeURIComponent(value) : '…'}`
}

/** A request's target without its secrets; the values of unknown parameters are `…`, so is all that was encoded into the path. */
export const shownPath = (url: string): string => {
  const [path = '', query = ''] = url.split(/\?(.*)/s, 2)
  const bare = path.replace(/^https?:\/\/[^/]*/i, '').replace(/(?:[;=&]|%(?:25)*(?:3b|3d|3f|26)).*/is, '…')
  const pairs = [...new URLSearchParams(query)].map((pair) => shownPair(pair))
  return pairs.length === 0 ? bare : `${bare}?${pairs.join('&')}`
}
