import * as v from 'valibot'

import { cookieHeader, readCookies } from '../connection/cookies.ts'
import { beyondBounds } from '#desk/json-bounds.ts'
import { AnswerError } from '#errors.ts'
import { bodyText } from '#remote/body-text.ts'
import { parseJson } from '#remote/json.ts'
import { createConnection, type Connection, type ConnectionParts } from '../connection/connection.ts'
import { refusal, refusesSignIn, signInRefused } from '../connection/refusal.ts'
import { placed, type ApiPlace } from '../connection/place.ts'
import { unchanging, type Authorization } from '../connection/sign-in.ts'
import { decode } from '#remote/decode.ts'
import { whole } from '../decode/values.ts'
import type { ServerSession } from '../options.ts'
import type { ServerRoot } from '../server-root.ts'

const answer = v.object({ sessionKey: v.string(), instanceId: whole, currentTechId: whole })

/** Opens a session; the connection carries the credentials that it is opened with (field guide §3.2). */
export async function openSession(connection: Connection): Promise<ServerSession> {
  const call = { method: 'GET', path: 'Session' } as const
  const response = await connection.send(call)
  const body = bodyText(response.body)
  // Credentials of another kind than the server expects are 400 or 403 (field guide §3.5).
  if (refusesSignIn(response) || response.status === 400 || response.status === 403) throw signInRefused('')
  if (response.status !== 200) throw refusal(response, call, '')
  const beyond = beyondBounds(body)
  if (beyond !== null) throw new AnswerError(beyond)
  const { sessionKey, instanceId, currentTechId } = decode(answer, parseJson(body), 'the session')
  return {
    key: sessionKey,
    cookies: readCookies(response),
    instanceId: instanceId ?? -1,
    techId: currentTechId,
  }
}

interface Where {
  readonly root: ServerRoot
  readonly place: ApiPlace
}

/** What requests of the session carry: its key, and its cookies, without which the key is nothing (field guide §3.3). */
export function sessionAuthorization(session: ServerSession, { root, place }: Where): Authorization {
  return {
    query: [],
    secrets: [['sessionKey', session.key]],
    headers: cookieHeader(session.cookies),
    alsoSecret: session.cookies.map(({ value }) => value),
    ...placed(root, place, session.instanceId),
  }
}

/** Ends it. The answer is a bare `OK`; that the session had ended by itself is just as good. */
export async function closeSession(
  session: ServerSession,
  parts: Omit<ConnectionParts, 'signIn'> & Where,
): Promise<void> {
  const connection = createConnection({
    ...parts,
    signIn: unchanging(sessionAuthorization(session, parts)),
  })
  await connection.send({ method: 'DELETE', path: 'Session' })
}

const stored = v.object({
  key: v.string(),
  cookies: v.array(v.object({ name: v.string(), value: v.string() })),
  instanceId: v.number(),
  techId: v.nullable(v.number()),
})

/** A session that was kept between runs; null when what was kept is none. */
export function readStored(kept: unknown): ServerSession | null {
  const result = v.safeParse(stored, kept)
  return result.success ? result.output : null
}
