import type { Database } from '../database/database.ts'
import type { Caller } from '../route.ts'
import { sessionOf } from '../signin/sessions.ts'

type Headers = Readonly<Record<string, string>>

const cookieNamed = (headers: Headers, name: string): string | null => {
  const pair = (headers['cookie'] ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
  return pair === undefined ? null : pair.slice(name.length + 1).replaceAll('"', '')
}

/** The living session of a key and the JSESSIONID cookie of a request; the key alone is not enough (field guide §3.3). */
export const sessionWithCookie = (
  db: Database,
  { key, headers, now }: { key: string; headers: Headers; now: number },
): Caller | null =>
  sessionOf(db, { key, now, admits: ({ cookie }) => cookieNamed(headers, 'JSESSIONID') === cookie })

/** The session of an upload: its key rides in the `wosid` cookie beside JSESSIONID (field guide §10.1). */
export const sessionOfCookies = (
  db: Database,
  { headers, now }: { headers: Headers; now: number },
): Caller | null => {
  const key = cookieNamed(headers, 'wosid')
  return key === null ? null : sessionWithCookie(db, { key, headers, now })
}
