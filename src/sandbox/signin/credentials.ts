import type { Database } from '../database/database.ts'
import { authenticationFailed } from '../refusal.ts'
import type { Caller } from '../route.ts'
import { sessionOf } from './sessions.ts'

/** What a sign-in is made from: the query and, for a session, its cookies. */
export interface SignIn {
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
  readonly now: number
}

const active = `inactive = 0 and coalesce(deleted, 0) = 0`

const techWhere = (db: Database, condition: string, ...values: readonly string[]): number | null =>
  db.get<{ id: number }>(`select id from tech where ${condition} and ${active}`, ...values)?.id ?? null

const byKey = (db: Database, apiKey: string, username: string | null): Caller => {
  const tech = techWhere(db, 'api_key = ?', apiKey)
  if (tech !== null) return { kind: 'tech', id: tech, application: false, session: null }
  const application = db.get<{ value: string }>("select value from setting where name = 'application_key'")
  const actingAs =
    application?.value === apiKey && username !== null ? techWhere(db, 'username = ?', username) : null
  if (actingAs === null) throw authenticationFailed()
  return { kind: 'tech', id: actingAs, application: true, session: null }
}

const byPassword = (db: Database, username: string, password: string): Caller => {
  const tech = techWhere(db, 'username = ? and password = ?', username, password)
  if (tech !== null) return { kind: 'tech', id: tech, application: false, session: null }
  const client = db.get<{ id: number }>(
    `select id from client where (username = ? or email = ?) and password = ? and ${active}`,
    username,
    username,
    password,
  )
  if (!client) throw authenticationFailed()
  return { kind: 'client', id: client.id, session: null }
}

/** Who asks, by one of the four modes of field guide §3.1. `nobody` when no credentials came; throws a 401 Refusal for wrong ones. */
export const callerOf = (db: Database, signIn: SignIn): Caller => {
  const { query, headers, now } = signIn
  const sessionKey = query.get('sessionKey')
  if (sessionKey !== null) {
    const session = sessionOf(db, { key: sessionKey, headers, now })
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
