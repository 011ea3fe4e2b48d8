import type { Database } from '../database/database.ts'
import type { SignIn } from '../dialect.ts'
import { authenticationFailed } from '../refusal.ts'
import type { Caller } from '../route.ts'
import { byKey } from '../signin/credentials.ts'
import type { SignedIn } from '../signin/credentials.ts'
import { sessionOf } from '../signin/sessions.ts'
import { ownerOfToken } from './tokens.ts'

/** The mode of a session that was opened here; those of the legacy API want their cookie. */
export const sessionMode = (way: 'application' | 'key' | 'password'): string => `nextgen ${way}`

/** The token of an `Authorization: Bearer …`; null when there is no such header. Throws a 401 Refusal for another scheme. */
export const bearerIn = (headers: Readonly<Record<string, string>>): string | null => {
  const header = headers['authorization']
  if (header === undefined) return null
  const token = /^bearer +(\S+)$/i.exec(header.trim())?.[1]
  if (token === undefined) throw authenticationFailed()
  return token
}

const living = (person: SignedIn | null): SignedIn => {
  if (person === null) throw authenticationFailed()
  return person
}

/**
 * Who asks, by one of the three modes of NextGen guide §3: a bearer token, which decides when it is there, a session's key, which needs
 * no cookie, or an API key. `nobody` when none came; throws a 401 Refusal for wrong ones.
 */
export const callerOf = (db: Database, { query, headers, now }: SignIn): Caller => {
  const token = bearerIn(headers)
  if (token !== null) return living(ownerOfToken(db, token, now))
  const key = query.get('sessionKey')
  if (key !== null)
    return living(sessionOf(db, { key, now, admits: ({ mode }) => mode.startsWith('nextgen ') }))
  const apiKey = query.get('apiKey')
  return apiKey === null ? { kind: 'nobody' } : byKey(db, apiKey, query.get('username'))
}
