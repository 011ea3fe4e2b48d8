import { isDeepStrictEqual } from 'node:util'

import { expect, onTestFinished } from 'vitest'

import { revealTarget } from '#http/address.ts'
import type { HttpRequest, HttpResponse, Transport } from '#http/transport.ts'

/** One request that is expected, and what it is answered with. */
export interface Reply {
  /** GET when left out. */
  readonly method?: HttpRequest['method']
  /** Below the API's base, `Tickets/1042`, or from the server's root with a slash before it. */
  readonly path: string
  /** Parameters that must have been sent with these values; null for one that must not. Others may have been. */
  readonly query?: Readonly<Record<string, string | null>>
  /** Headers that must have been sent. */
  readonly sent?: Readonly<Record<string, string>>
  /** The JSON body that must have been sent. */
  readonly body?: unknown
  readonly status?: number
  readonly json?: unknown
  readonly text?: string
  readonly headers?: HttpResponse['headers']
  /** Instead of an answer. */
  readonly fails?: Error
  /** Answers only when this is fulfilled. */
  readonly after?: Promise<unknown>
}

export interface Script {
  readonly transport: Transport
  /** `GET Tickets?list=mine&page=1`, without credentials, in the order they came. */
  readonly seen: readonly string[]
}

const base = /^.*?\/(?:Helpdesk\.woa(?:\/\d+)?|api\/v1)\/ra\//

/** A transport that answers from a script. A request that is not in it fails, and in the end every reply must be used. */
export function scripted(replies: readonly Reply[]): Script {
  const open = [...replies]
  const seen: string[] = []
  onTestFinished(() => {
    expect(open.map(({ method = 'GET', path, query }) => ({ method, path, query }))).toEqual([])
  })
  const transport: Transport = async (request) => {
    const target = new URL(revealTarget(request.address), 'http://server')
    const path = target.pathname.replace(base, '')
    seen.push(`${request.method} ${path}${shown(target.searchParams)}`)
    const place = open.findIndex((reply) => fits(reply, request, { path, query: target.searchParams }))
    const [reply] = place === -1 ? [] : open.splice(place, 1)
    if (reply === undefined) throw new Error(`Not in the script: ${seen.at(-1)} ${bodyOf(request)}`)
    if (reply.after !== undefined) await Promise.race([reply.after, aborted(request.signal)])
    if (reply.fails !== undefined) throw reply.fails
    const body = reply.text ?? (reply.json === undefined ? '' : JSON.stringify(reply.json))
    return { status: reply.status ?? 200, headers: reply.headers ?? {}, body: new TextEncoder().encode(body) }
  }
  return { transport, seen }
}

interface Target {
  readonly path: string
  readonly query: URLSearchParams
}

function fits(reply: Reply, request: HttpRequest, { path, query }: Target): boolean {
  if ((reply.method ?? 'GET') !== request.method || reply.path !== path) return false
  const parameters = Object.entries(reply.query ?? {})
  if (!parameters.every(([name, value]) => query.get(name) === value)) return false
  if (!Object.entries(reply.sent ?? {}).every(([name, value]) => request.headers[name] === value))
    return false
  return reply.body === undefined || isDeepStrictEqual(JSON.parse(bodyOf(request)), reply.body)
}

function bodyOf({ body }: HttpRequest): string {
  return body === undefined ? '' : new TextDecoder().decode(body)
}

const credentials = new Set(['apiKey', 'username', 'password', 'sessionKey'])

function shown(query: URLSearchParams): string {
  const open = [...query].filter(([name]) => !credentials.has(name))
  return open.length === 0 ? '' : `?${open.map(([name, value]) => `${name}=${value}`).join('&')}`
}

/** Fails when the request is given up, as a transport would; never otherwise. */
function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const leave = (): void => reject(new Error('The request was given up.'))
    if (signal?.aborted) leave()
    else signal?.addEventListener('abort', leave, { once: true })
  })
}
