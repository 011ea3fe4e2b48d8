import type { Database } from '../database/database.ts'
import { authenticationFailed } from '../refusal.ts'
import type { Caller } from '../route.ts'

/** Somebody who is signed in. */
export type SignedIn = Exclude<Caller, { readonly kind: 'nobody' }>

const active = `inactive = 0 and coalesce(deleted, 0) = 0`

const techWhere = (db: Database, condition: string, ...values: readonly string[]): number | null =>
  db.get<{ id: number }>(`select id from tech where ${condition} and ${active}`, ...values)?.id ?? null

/** Who a key stands for: a tech's own, or the application's beside the user name of a tech (field guide §3.1). Throws a 401 Refusal. */
export const byKey = (db: Database, apiKey: string, username: string | null): SignedIn => {
  const tech = techWhere(db, 'api_key = ?', apiKey)
  if (tech !== null) return { kind: 'tech', id: tech, application: false, session: null }
  const application = db.get<{ value: string }>("select value from setting where name = 'application_key'")
  const actingAs =
    application?.value === apiKey && username !== null ? techWhere(db, 'username = ?', username) : null
  if (actingAs === null) throw authenticationFailed()
  return { kind: 'tech', id: actingAs, application: true, session: null }
}

/** A tech, or else a requester by user name or e-mail address. Throws a 401 Refusal. */
export const byPassword = (db: Database, username: string, password: string): SignedIn => {
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
