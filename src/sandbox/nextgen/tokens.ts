import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '../database/database.ts'
import type { SignedIn } from '../signin/credentials.ts'

/** Life of a token in seconds, used or not: one hour (NextGen guide §3.1). */
export const tokenSeconds = 3600

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

// Three segments as a JWT has. The server knows its tokens by their text, so nobody keeps the secret of a signature.
const newToken = ({ kind, id }: SignedIn, now: number): string => {
  const claims = { sub: `${kind}:${id}`, iat: now, exp: now + tokenSeconds, jti: randomUUID() }
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`
  return `${signed}.${createHmac('sha256', randomBytes(32)).update(signed).digest('base64url')}`
}

/** Makes a token and forgets those that are over. */
export const issueToken = (db: Database, person: SignedIn, now: number): string =>
  db.write(() => {
    const text = newToken(person, now)
    db.run('delete from token where expires <= ?', now)
    db.insert('token', {
      text,
      tech_id: person.kind === 'tech' ? person.id : null,
      client_id: person.kind === 'client' ? person.id : null,
      application: person.kind === 'tech' && person.application,
      expires: now + tokenSeconds,
    })
    return text
  })

interface TokenRow {
  readonly tech_id: number | null
  readonly client_id: number | null
  readonly application: number
}

/** Whose token it is; null when it is unknown, revoked or over, or its owner's account is. */
export const ownerOfToken = (db: Database, text: string, now: number): SignedIn | null => {
  const row = db.get<TokenRow>(
    `select k.* from token k left join tech t on t.id = k.tech_id left join client c on c.id = k.client_id
     where k.text = ? and k.expires > ? and coalesce(t.inactive, c.inactive) = 0 and coalesce(t.deleted, c.deleted, 0) = 0`,
    text,
    now,
  )
  if (!row) return null
  if (row.tech_id !== null)
    return { kind: 'tech', id: row.tech_id, application: row.application === 1, session: text }
  return row.client_id === null ? null : { kind: 'client', id: row.client_id, session: text }
}

export const revokeToken = (db: Database, text: string): void => {
  db.run('delete from token where text = ?', text)
}
