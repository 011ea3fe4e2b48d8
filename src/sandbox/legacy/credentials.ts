import type { Database } from '../database/database.ts'
import type { SignIn } from '../dialect.ts'
import { authenticationFailed } from '../refusal.ts'
import type { Caller } from '../route.ts'
import { byKey, byPassword } from '../signin/credentials.ts'
import { sessionWithCookie } from './cookies.ts'

/** Who asks, by one of the four modes of field guide §3.1. `nobody` when no credentials came; throws a 401 Refusal for wrong ones. */
export const callerOf = (db: Database, signIn: SignIn): Caller => {
  const { query, headers, now } = signIn
  const sessionKey = query.get('sessionKey')
  if (sessionKey !== null) {
    const session = sessionWithCookie(db, { key: sessionKey, headers, now })
    if (!session) throw authenticationFailed()
    return session
  }
  const username = query.get('username') ?? query.get('login')
  const apiKey = query.get('apiKey')
  if (apiKey !== null) return byKey(db, apiKey, username)
  const password = query.get('password')
  if (username !== null && password !== null) return byPassword(db, username, password)
  if (username !== null || password !== null) throw authenticationFailed()
  return { kind: 'nobody' }
}
