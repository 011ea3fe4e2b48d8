import { randomBytes } from 'node:crypto'
import type { Database } from '../database/database.ts'
import type { SignedIn } from './credentials.ts'

/** Life of an unused session: 30 minutes (field guide §3.2). */
const idleSeconds = 1800

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

const randomText = (length: number): string =>
  [...randomBytes(length)].map((byte) => letters[byte % letters.length]).join('')

/** A session as the table holds it; `mode` is the way in which its owner signed in. */
export interface SessionRow {
  readonly key: string
  readonly cookie: string
  readonly mode: string
  readonly tech_id: number | null
  readonly client_id: number | null
  readonly last_used: number
}

/** What a new session's owner is told: its key, and the cookie that belongs to it. */
export interface OpenedSession {
  readonly key: string
  readonly cookie: string
}

/**
 * Opens a session. There is one per user and mode: asking again gives a fresh key and ends the old one. The cookie stays while the old
 * one lives, because some clients ask twice and take the cookie from one answer and the key from the other (field guide §3.2).
 */
export const openSession = (
  db: Database,
  options: { caller: SignedIn; mode: string; now: number },
): OpenedSession => {
  const { caller, mode, now } = options
  const column = caller.kind === 'tech' ? 'tech_id' : 'client_id'
  return db.write(() => {
    const before = db.get<SessionRow>(
      `select * from session where mode = ? and ${column} = ? and last_used >= ?`,
      mode,
      caller.id,
      now - idleSeconds,
    )
    db.run(
      `delete from session where (mode = ? and ${column} = ?) or last_used < ?`,
      mode,
      caller.id,
      now - idleSeconds,
    )
    const opened = {
      key: randomText(22),
      cookie: before?.cookie ?? randomBytes(16).toString('hex').toUpperCase(),
    }
    db.insert('session', { ...opened, mode, [column]: caller.id, last_used: now })
    return opened
  })
}

/** Ends a session; false when there was none. */
export const endSession = (db: Database, key: string): boolean =>
  db.write(() => {
    const known = db.get('select 1 from session where key = ?', key) !== undefined
    db.run('delete from session where key = ?', key)
    return known
  })

/**
 * The living session of a key, unless `admits` says no. Using it renews it; it ends with its owner's account.
 */
export const sessionOf = (
  db: Database,
  { key, now, admits }: { key: string; now: number; admits: (row: SessionRow) => boolean },
): SignedIn | null => {
  const row = db.get<SessionRow>(
    `select s.* from session s left join tech t on t.id = s.tech_id left join client c on c.id = s.client_id
     where s.key = ? and coalesce(t.inactive, c.inactive) = 0 and coalesce(t.deleted, c.deleted, 0) = 0`,
    key,
  )
  if (!row || row.last_used < now - idleSeconds || !admits(row)) return null
  // Renewed once a minute at most, so that reading stays reading.
  if (row.last_used < now - 60) db.run('update session set last_used = ? where key = ?', now, key)
  if (row.tech_id !== null) {
    return { kind: 'tech', id: row.tech_id, application: row.mode.endsWith('application'), session: key }
  }
  return row.client_id === null ? null : { kind: 'client', id: row.client_id, session: key }
}
