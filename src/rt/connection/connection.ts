import { beyondDecoding } from '#desk/json-bounds.ts'
import { AnswerError, InterruptedError, UnreachableError } from '#errors.ts'
import { Address } from '#http/address.ts'
import { LostAnswerError } from '#http/lost-answer.ts'
import type { HttpResponse } from '#http/transport.ts'
import type { Call } from '#remote/call.ts'
import { parseJson } from '#remote/json.ts'
import { unknownOutcome } from '#remote/outcome.ts'

import type { Credentials, RequestTrackerOptions } from '../options.ts'
import { apiBase } from '../server-root.ts'
import { isWrite, refusal } from './refusal.ts'
import { serverWords } from './words.ts'

/** A good answer: its JSON, the path of what it made, and the version of what it tells. */
export interface Answer {
  readonly value: unknown
  readonly location: string | null
  readonly etag: string | null
}

/** Requests with credentials, answers as values or errors. */
export interface Connection {
  /** Everything but a good answer in JSON is an error as the HelpDesk port names them. */
  ask(call: Call): Promise<Answer>
  /** The answer as it came, whatever its status. */
  send(call: Call): Promise<HttpResponse>
}

interface ConnectionParts extends Pick<RequestTrackerOptions, 'transport' | 'root' | 'signal'> {
  /** Null for requests that do not say who asks. */
  readonly credentials: Credentials | null
}

export function createConnection({ transport, root, credentials, signal }: ConnectionParts): Connection {
  const { signed, alsoSecret } = signedBy(credentials)

  function addressOf({ path, query }: Call): Address {
    const whole = path.startsWith('/') ? path : apiBase(root) + path
    return new Address({ origin: root.origin, path: whole, query: query ?? [], alsoSecret })
  }

  async function send(call: Call): Promise<HttpResponse> {
    const { method, body, largest } = call
    const headers = { accept: 'application/json', ...signed, ...call.headers }
    try {
      return await transport({
        method,
        address: addressOf(call),
        headers,
        body,
        largest,
        signal: call.signal ?? signal,
      })
    } catch (error) {
      throw error instanceof LostAnswerError ? lost(error, call) : error
    }
  }

  return {
    send,
    async ask(call) {
      const response = await send(call)
      if (response.status < 200 || response.status >= 300) {
        throw refusal(response, call, serverWords(response, addressOf(call)))
      }
      return {
        value: readJson(response, call),
        location: headerOf(response, 'location'),
        etag: headerOf(response, 'etag'),
      }
    },
  }
}

interface Signed {
  /** Headers that say who asks. */
  readonly signed: Readonly<Record<string, string>>
  readonly alsoSecret: readonly string[]
}

function signedBy(credentials: Credentials | null): Signed {
  if (credentials === null) return { signed: {}, alsoSecret: [] }
  const authorization = authorizationOf(credentials)
  return {
    signed: { authorization },
    alsoSecret: [authorization.replace(/^\w+ /, ''), secretOf(credentials)],
  }
}

function authorizationOf(credentials: Credentials): string {
  if (credentials.mode === 'key') return `token ${credentials.apiKey}`
  const pair = `${credentials.username}:${credentials.password}`
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`
}

function secretOf(credentials: Credentials): string {
  return credentials.mode === 'key' ? credentials.apiKey : credentials.password
}

function headerOf({ headers }: HttpResponse, name: string): string | null {
  const value = headers[name]
  return typeof value === 'string' ? value : null
}

function lost(error: LostAnswerError, call: Call): Error {
  if (isWrite(call)) return unknownOutcome(error.message, error)
  if (error.loss === 'time-out') return new UnreachableError(error.message, { cause: error })
  return error.loss === 'interrupted' ? new InterruptedError(error.message, { cause: error }) : error
}

function readJson({ body }: HttpResponse, call: Call): unknown {
  const text = new TextDecoder().decode(body)
  const beyond = beyondDecoding(text)
  const value = beyond === null ? parseJson(text) : undefined
  if (typeof value === 'object' && value !== null) return value
  const why = beyond ?? wrongAnswer(text)
  throw isWrite(call) ? unknownOutcome(why) : new AnswerError(why)
}

function wrongAnswer(text: string): string {
  return /^[\s\uFEFF]*</.test(text)
    ? 'The help desk answered with a web page.'
    : 'The answer of the help desk is cut off.'
}
