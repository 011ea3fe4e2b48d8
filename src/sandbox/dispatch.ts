import type { Answer } from './answer.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database/database.ts'
import { dialectOf } from './dialect.ts'
import type { Address, Dialect, Dialects } from './dialect.ts'
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
import { readJson } from './wire/body.ts'
import type { SandboxRequest } from './wire/incoming.ts'
import { findRoute } from './wire/match.ts'
import { originOf, isForeign } from './wire/origin.ts'
import type { SandboxResponse } from './wire/response.ts'

/** What every request is answered with. */
export interface Surroundings {
  readonly db: Database
  readonly clock: Clock
  readonly quirks: Quirks
  readonly dialects: Dialects
  /** What is due before any answer; its failure is the request's. */
  readonly before?: () => void
}

const isMethod = (text: string): text is Method => ['GET', 'POST', 'PUT', 'DELETE'].includes(text)

const admitted = (route: Route, caller: Caller): Caller => {
  if (caller.kind === 'nobody') throw authenticationRequired()
  if (route.callers !== 'both' && route.callers !== caller.kind) throw permissionDenied()
  return caller
}

const answer = (
  request: SandboxRequest,
  { dialect, address }: { dialect: Dialect; address: Address | null },
  around: Surroundings,
): Answer => {
  const { db, quirks } = around
  const match = address && findRoute(dialect.routes, address)
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
      : admitted(match.route, dialect.callerOf(db, { query, headers, now }))
  const origin = originOf(request)
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
    origin,
    links: dialect.links(origin),
    asked: dialect.asked(query),
    json: () => readJson(body),
  }
  return work(call)
}

const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  const sentence = error instanceof Error ? error.message : 'unknown'
  return refuseWithPage(500, `Application error: ${sentence}`)
}

/** Answers one request; never rejects because of what was asked. */
export const dispatch = (request: SandboxRequest, around: Surroundings): SandboxResponse => {
  const { dialect, address } = dialectOf(around.dialects, request.url)
  try {
    around.before?.()
    return dialect.respond(answer(request, { dialect, address }, around), address)
  } catch (error) {
    return dialect.respond(dialect.refused(refusalOf(error), around.quirks), address)
  }
}
