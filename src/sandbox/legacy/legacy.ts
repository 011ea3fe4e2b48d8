import type { Dialect } from '../dialect.ts'
import { endSession } from '../signin/sessions.ts'
import { readAddress } from './address.ts'
import { asked } from './asked.ts'
import { callerOf } from './credentials.ts'
import { links } from './links.ts'
import { refused, respond, server } from './respond.ts'
import { routes } from './routes.ts'

/** The API up to 2026.1, as the field guide has it. */
export const legacy: Dialect = {
  server,
  routes,
  address: readAddress,
  callerOf,
  forget(db, { url }) {
    const key = readAddress(url)?.query.get('sessionKey')
    if (typeof key === 'string') endSession(db, key)
  },
  asked,
  links,
  refused,
  respond,
}
