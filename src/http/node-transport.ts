import type * as http from 'node:http'
import type * as https from 'node:https'
import { readFile } from 'node:fs/promises'

import { UsageError } from '#errors.ts'

import { sendOnce } from './send-once.ts'
import { timeoutsFor, usualSilence, type Timeouts } from './timeouts.ts'
import type { Transport } from './transport.ts'

export interface NodeTransportOptions {
  readonly timeouts?: Partial<Timeouts> | undefined
  /** PEM file of the certificate authorities to trust instead of the bundled ones. */
  readonly caFile?: string | undefined
  /** Takes one line per request, secrets already redacted. */
  readonly debug?: ((line: string) => void) | undefined
  /** Longer answers are refused; bytes. */
  readonly largestAnswer?: number | undefined
}

/** Connections to one server that are open at the same time. */
const connections = 6
/** Idle connections are closed before the server may do so, in milliseconds: a write on a dying one has no clear outcome. */
const keepIdle = 4000

type Client = Pick<typeof http, 'request'> | Pick<typeof https, 'request'>

/** A transport on node:http and node:https. Follows no redirect, so nothing leaves for another server. */
export function createNodeTransport(options: NodeTransportOptions = {}): Transport {
  const timeouts = { ...timeoutsFor(usualSilence), ...options.timeouts }
  const largestAnswer = options.largestAnswer ?? 64 * 1024 * 1024
  const debug = options.debug ?? (() => undefined)
  const plain = once(async () => {
    const { Agent, request } = await import('node:http')
    return {
      client: { request },
      agent: new Agent({ keepAlive: true, maxSockets: connections, timeout: keepIdle }),
    }
  })
  const secure = once(async () => {
    const { Agent, request } = await import('node:https')
    const ca = options.caFile === undefined ? {} : { ca: await readAuthorities(options.caFile) }
    const agent = new Agent({ keepAlive: true, maxSockets: connections, timeout: keepIdle, ...ca })
    return { client: { request }, agent }
  })

  return async (request) => {
    const { client, agent }: { client: Client; agent: http.Agent } = await (request.address.origin.scheme ===
    'https'
      ? secure()
      : plain())
    const started = performance.now()
    const tell = (outcome: string): void => {
      const taken = Math.round(performance.now() - started)
      debug(`${request.method} ${String(request.address)} → ${request.address.redact(outcome)}, ${taken} ms`)
    }
    try {
      const response = await sendOnce(request, { client, agent, timeouts, largestAnswer })
      tell(`${response.status}, ${response.body.length} bytes`)
      return response
    } catch (error) {
      tell(error instanceof Error ? error.message : 'failed')
      throw error
    }
  }
}

async function readAuthorities(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`The certificate file ${file} cannot be read.`, { cause })
  })
  // Node passes over what it cannot read, and then every server comes from an unknown authority.
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text
  throw new UsageError(`The certificate file ${file} holds no certificate.`, {
    hint: 'It has to be a PEM file, with lines that say BEGIN CERTIFICATE.',
  })
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => (made ??= make())
}
