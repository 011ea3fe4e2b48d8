import * as v from 'valibot'

import { AnswerError } from '#errors.ts'

import { bodyText } from '#remote/body-text.ts'
import { jsonBody } from '#remote/call.ts'
import type { Call } from '../../connection/call.ts'
import { createConnection, type ConnectionParts } from '../../connection/connection.ts'
import { parseJson } from '#remote/json.ts'
import { placed } from '../../connection/place.ts'
import { refusal, signInRefused } from '../../connection/refusal.ts'
import { unchanging, type Authorization } from '../../connection/sign-in.ts'
import { decode } from '#remote/decode.ts'
import { whole } from '../../decode/values.ts'
import type { DirectCredentials } from '../../options.ts'
import { credentialParameters } from '../../sign-in/credentials.ts'
import { nextgenPlace } from '../place.ts'
import { anonymous } from './anonymous.ts'

/** What a key or password was exchanged for. */
export interface Token {
  readonly accessToken: string
  readonly tokenType: string
  /** When it is to be renewed by this computer's clock, shortly before it expires; in milliseconds since 1970. */
  readonly until: number
  readonly techId: number | null
}

export interface TokenParts extends Pick<ConnectionParts, 'transport' | 'root' | 'signal'> {
  readonly clock: { now(): Date }
}

/** What a header can carry. */
const inHeader = v.pipe(v.string(), v.regex(/^[\x21-\x7E]+$/))

const answer = v.object({
  accessToken: inHeader,
  tokenType: v.nullish(inHeader, 'Bearer'),
  expiresIn: whole,
  currentTechId: whole,
})

/** Of a token that does not say how long it lives, in seconds. */
const shortLife = 300
/** It is renewed so long before it expires, in seconds: a request may wait for its turn. */
const margin = 60

/** Exchanges a key or password for a token (NextGen notes §3.1). Throws SignInError when it is refused. */
export async function exchange(credentials: DirectCredentials, parts: TokenParts): Promise<Token> {
  const { query, secrets } = credentialParameters(credentials)
  const connection = createConnection({
    ...parts,
    signIn: anonymous(
      parts.root,
      secrets.map(([, secret]) => secret),
    ),
  })
  const body = jsonBody(Object.fromEntries([...query, ...secrets]))
  const call: Call = { method: 'POST', path: 'Token', changes: false, ...body }
  const from = parts.clock.now().getTime()
  const response = await connection.send(call)
  const { status } = response
  if ([400, 401, 403, 422].includes(status)) throw signInRefused('')
  if (status === 404) throw noTokens()
  if (status < 200 || status > 299) throw refusal(response, call, '')
  const text = bodyText(response.body)
  const { accessToken, tokenType, expiresIn, currentTechId } = decode(answer, parseJson(text), 'the token')
  const life = Math.max(expiresIn ?? shortLife, 0)
  const until = from + Math.max(life - margin, life / 2) * 1000
  return { accessToken, tokenType, until, techId: currentTechId }
}

export function tokenAuthorization(
  { tokenType, accessToken }: Token,
  { root }: Pick<TokenParts, 'root'>,
): Authorization {
  return {
    query: [],
    secrets: [],
    headers: { authorization: `${tokenType} ${accessToken}` },
    alsoSecret: [accessToken],
    ...placed(root, nextgenPlace),
  }
}

/** Revokes it; that it had expired by itself is just as good. */
export async function revoke(token: Token, parts: TokenParts): Promise<void> {
  const connection = createConnection({ ...parts, signIn: unchanging(tokenAuthorization(token, parts)) })
  await connection.send({ method: 'DELETE', path: 'Token' })
}

const stored = v.object({
  accessToken: inHeader,
  tokenType: inHeader,
  until: v.number(),
  techId: v.nullable(v.number()),
})

/** A token that was kept between runs; null when what was kept is none. */
export function readToken(kept: unknown): Token | null {
  const result = v.safeParse(stored, kept)
  return result.success ? result.output : null
}

function noTokens(): AnswerError {
  return new AnswerError('No Web Help Desk of 2026.4 or later answers at this address (status 404).', {
    hint: 'Check the address: helpdesk profiles. For an older server: helpdesk login --api legacy',
  })
}
