import { AnswerError, InterruptedError, UnreachableError } from '#errors.ts'
import { beyondDecoding, harmless } from '#desk/json-bounds.ts'
import { Address } from '#http/address.ts'
import { LostAnswerError } from '#http/lost-answer.ts'
import type { HttpResponse, Transport } from '#http/transport.ts'

import type { ServerRoot } from '../server-root.ts'
import { isWrite, type Call } from './call.ts'
import { bodyText } from '#remote/body-text.ts'
import { parseJson } from '#remote/json.ts'
import { type JsonRows, jsonRows } from '#remote/json-rows.ts'
import { says, unknownOutcome } from '#remote/outcome.ts'
import { refusal, refusedByRule, refusesSignIn, signInRefused } from './refusal.ts'
import type { Authorization, SignIn } from './sign-in.ts'
import { isHtml, serverWords } from './words.ts'

/** Requests with credentials, answers as values or errors. */
export interface Connection {
  /** The JSON of a good answer; everything else is an error as the HelpDesk port names them. */
  json(call: Call): Promise<unknown>
  /** The same of a list, whose rows are read when they are taken. */
  rows(call: Call): Promise<JsonRows>
  /** The bytes of a good answer that is a file; errors as for `json`. */
  file(call: Call): Promise<Uint8Array>
  /** The answer as it came, whatever its status. */
  send(call: Call): Promise<HttpResponse>
}

export interface ConnectionParts {
  readonly transport: Transport
  readonly root: ServerRoot
  readonly signIn: SignIn
  /** What an answer that is no success means. */
  readonly refuse?: typeof refusal
  readonly signal?: AbortSignal | undefined
}

interface Exchange {
  readonly address: Address
  readonly response: HttpResponse
}

export function createConnection({
  transport,
  root,
  signIn,
  refuse = refusal,
  signal,
}: ConnectionParts): Connection {
  async function deliver(call: Call, authorization: Authorization): Promise<Exchange> {
    const address = new Address({
      origin: root.origin,
      path: call.path.startsWith('/') ? call.path : authorization.base + call.path,
      query: [...(call.query ?? []), ...authorization.query],
      secrets: authorization.secrets,
      alsoSecret: authorization.alsoSecret,
    })
    const headers = {
      ...standardHeaders(root, call, authorization),
      ...authorization.headers,
      ...call.headers,
    }
    const { method, body, largest, changes } = call
    const request = { method, address, headers, body, largest, signal: call.signal ?? signal, changes }
    return { address, response: await transport(request) }
  }

  async function exchange(call: Call): Promise<Exchange> {
    try {
      const authorization = await signIn.authorize()
      const first = await deliver(call, authorization)
      // Refused for want of a session, the request did nothing, so that a write may be sent again as well.
      const again = refusesSignIn(first.response) && (await signIn.renew(authorization))
      return again ? await deliver(call, await signIn.authorize()) : first
    } catch (error) {
      throw error instanceof LostAnswerError ? lost(error, call) : error
    }
  }

  async function good<Value>(
    call: Call,
    read: (response: HttpResponse, asked: Asked) => Value,
  ): Promise<Value> {
    const { response, address } = await exchange(call)
    if (isGood(response)) return read(response, { call, address })
    const words = serverWords(response, address)
    const instead = call.instead?.(words) ?? null
    if (instead !== null) return good(instead, read)
    throw refuse(response, call, words)
  }

  return {
    json: (call) => good(call, readJson),
    rows: (call) => good(call, readRows),
    send: async (call) => (await exchange(call)).response,
    async file(call) {
      const { response, address } = await exchange(call)
      if (isFile(response)) return response.body
      if (!isGood(response)) throw refuse(response, call, serverWords(response, address))
      readJson(response, { call, address })
      throw new AnswerError('The help desk answered with something else than a file.')
    },
  }
}

function isGood({ status }: HttpResponse): boolean {
  return status >= 200 && status < 300
}

/** Errors and login pages come as text under 200 too; a file that is text is told apart by its name in the headers. */
function isFile(response: HttpResponse): boolean {
  if (!isGood(response)) return false
  const { 'content-disposition': disposition, 'content-type': type = '' } = response.headers
  return disposition !== undefined || !/^\s*(text\/|application\/(json|xhtml))/i.test(String(type))
}

/** `Origin` and `Referer` on writes satisfy the origin check of recent builds (field guide §2.8). */
function standardHeaders(
  { origin }: ServerRoot,
  call: Call,
  { referer }: Authorization,
): Record<string, string> {
  const accept = { accept: 'application/json' }
  if (call.method === 'GET' && !isWrite(call)) return accept
  return {
    ...accept,
    origin: origin.text,
    referer,
  }
}

function lost(error: LostAnswerError, call: Call): Error {
  if (isWrite(call)) return unknownOutcome(error.message, error)
  if (error.loss === 'time-out') return new UnreachableError(error.message, { cause: error })
  return error.loss === 'interrupted' ? new InterruptedError(error.message, { cause: error }) : error
}

interface Asked {
  readonly call: Call
  readonly address: Address
}

const cutOff = 'The answer of the help desk is cut off.'

/** A body under 200 may still be an error: a sentence, a `reason`, a login page (field guide §6, Q6). */
function readJson(response: HttpResponse, { call, address }: Asked): unknown {
  const text = bodyText(response.body)
  const beyond = beyondDecoding(text)
  if (beyond !== null) throw isWrite(call) ? unknownOutcome(beyond) : new AnswerError(beyond)
  const value = parseJson(text)
  const isValue = typeof value === 'object' && value !== null
  if (isValue && !('reason' in value && !('id' in value))) return value

  // The contents of such an answer are not known (field guide §24): what it changed is read afterwards anyway.
  if (isWrite(call) && /^\s*(ok\.?\s*)?$/i.test(text)) return {}

  const words = serverWords(response, address)
  if (!isValue && !isSentence(text)) {
    const why = isHtml(text) ? 'The help desk answered with a web page.' : cutOff
    throw isWrite(call) ? unknownOutcome(why) : new AnswerError(why)
  }
  if (/^authentication\b/i.test(words)) throw signInRefused(words)
  if (isWrite(call)) throw refusedByRule(words)
  throw new AnswerError(says('The help desk answered', words))
}

function readRows(response: HttpResponse, asked: Asked): JsonRows {
  const { buffer, byteOffset, byteLength } = response.body
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  const rows = bytes.length > harmless ? null : jsonRows(bytes, () => new AnswerError(cutOff))
  if (rows !== null) return rows
  return listed(readJson(response, asked))
}

/** One thing alone is a list of one. */
export function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

/** Plain words: neither empty, nor JSON that was cut, nor a page. */
function isSentence(text: string): boolean {
  return !/^[\s\uFEFF]*([<{[]|$)/.test(text)
}
