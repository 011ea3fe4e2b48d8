import type { Answer } from './answer.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database/database.ts'
import type { Quirks } from './quirks.ts'
import {
  authenticationRequired,
  methodNotAllowed,
  noSuchResource,
  permissionDenied,
  Refusal,
  refuseWithPage,
} from './refusal.ts'
import type { Call, Caller, Method, Route } from './route.ts'
import { callerOf } from './signin/credentials.ts'
import { readAddress } from './wire/address.ts'
import type { Address } from './wire/address.ts'
import { readJson } from './wire/body.ts'
import { findRoute } from './wire/match.ts'
import { originOf, isForeign } from './wire/origin.ts'
import { respond } from './wire/respond.ts'
import type { SandboxResponse } from './wire/respond.ts'

/** One request; header names in lower case. */
export interface SandboxRequest {
  readonly method: string
  /** Path with query, or absolute. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

/** What every request is answered with. */
export interface Surroundings {
  readonly db: Database
  readonly clock: Clock
  readonly quirks: Quirks
  readonly routes: readonly Route[]
  /** What is due before any answer; its failure is the request's. */
  readonly before?: () => void
}

const isMethod = (text: string): text is Method => ['GET', 'POST', 'PUT', 'DELETE'].includes(text)

const admitted = (route: Route, caller: Caller): Caller => {
  if (caller.kind === 'nobody') throw authenticationRequired()
  if (route.callers !== 'both' && route.callers !== caller.kind) throw permissionDenied()
  return caller
}

const answer = (request: SandboxRequest, address: Address | null, around: Surroundings): Answer => {
  const { db, quirks } = around
  const match = address && findRoute(around.routes, address)
  if (!match) throw noSuchResource()
  const method = request.method.toUpperCase()
  const work = isMethod(method) ? match.route.methods[method] : undefined
  if (!work || !isMethod(method)) throw methodNotAllowed()
  if (quirks.has('strictOrigin') && method !== 'GET' && isForeign(request)) throw permissionDenied()
  const { headers, body } = request
  const { query } = address
  const now = around.clock.now()
  const caller: Caller =
    match.route.callers === 'everyone'
      ? { kind: 'nobody' }
      : admitted(match.route, callerOf(db, { query, headers, now }))
  const call: Call = {
    method,
    parts: match.parts,
    query,
    headers,
    body,
    caller,
    now,
    db,
    quirks,
    origin: originOf(request),
    json: () => readJson(body),
  }
  return work(call)
}

const failure = (error: unknown): Answer => {
  if (error instanceof Refusal) return error.answer
  const sentence = error instanceof Error ? error.message : 'unknown'
  return refuseWithPage(500, 'Internal Server Error', `Application error: ${sentence}`).answer
}

/** Answers one request; never rejects because of what was asked. */
export const dispatch = (request: SandboxRequest, around: Surroundings): SandboxResponse => {
  const address = readAddress(request.url)
  const { format = 'json', segments = [] } = address ?? {}
  const resource = segments.find((name) => name !== 'clientInterface') ?? 'answer'
  const options = { format, resource, quirks: around.quirks }
  try {
    around.before?.()
    return respond(answer(request, address, around), options)
  } catch (error) {
    return respond(failure(error), options)
  }
}
