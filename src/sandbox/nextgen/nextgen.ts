import type { Dialect } from '../dialect.ts'
import { endSession } from '../signin/sessions.ts'
import { readAddress } from './address.ts'
import { asked } from './asked.ts'
import { callerOf } from './credentials.ts'
import { links } from './links.ts'
import { refused, respond, server } from './respond.ts'
import { routes } from './routes.ts'
import { revokeToken } from './tokens.ts'

/** The API of 2026.4, as whd-nextgen-api.md has it. */
export const nextgen: Dialect = {
  server,
  routes,
  address: readAddress,
  callerOf,
  forget(db, { url, headers }) {
    const token = /^bearer +(\S+)/i.exec(headers['authorization'] ?? '')?.[1]
    if (token !== undefined) revokeToken(db, token)
    const key = readAddress(url)?.query.get('sessionKey')
    if (typeof key === 'string') endSession(db, key)
  },
  asked,
  links,
  refused,
  respond,
}
