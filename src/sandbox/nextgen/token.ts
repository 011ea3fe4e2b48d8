import { json, text } from '../answer.ts'
import type { Answer } from '../answer.ts'
import { authenticationFailed, authenticationRequired, refuse } from '../refusal.ts'
import type { Call, JsonObject, Route } from '../route.ts'
import { byKey, byPassword } from '../signin/credentials.ts'
import type { SignedIn } from '../signin/credentials.ts'
import { bearerIn } from './credentials.ts'
import { issueToken, ownerOfToken, revokeToken, tokenSeconds } from './tokens.ts'

const textIn = (body: JsonObject, key: string): string | null => {
  const value = body[key] ?? ''
  if (typeof value !== 'string') throw refuse(400, `${key} must be a text.`)
  return value === '' ? null : value
}

const personIn = ({ db }: Call, body: JsonObject): SignedIn => {
  const apiKey = textIn(body, 'apiKey')
  const username = textIn(body, 'username')
  const password = textIn(body, 'password')
  if (apiKey !== null) return byKey(db, apiKey, username)
  if (username !== null && password !== null) return byPassword(db, username, password)
  throw refuse(400, 'An apiKey, or username and password, are required.')
}

const give = (call: Call): Answer => {
  const person = personIn(call, call.json())
  return json({
    accessToken: issueToken(call.db, person, call.now),
    tokenType: 'Bearer',
    expiresIn: tokenSeconds,
    currentTechId: person.kind === 'tech' ? person.id : null,
  })
}

const revoke = ({ db, headers, now }: Call): Answer => {
  const token = bearerIn(headers)
  if (token === null) throw authenticationRequired()
  if (ownerOfToken(db, token, now) === null) throw authenticationFailed()
  revokeToken(db, token)
  return text('OK')
}

/** Bearer tokens (NextGen guide §3.1). The query signs nobody in here. */
export const tokenRoute: Route = {
  under: 'ra',
  pattern: 'Token',
  callers: 'everyone',
  methods: { POST: give, DELETE: revoke },
}
