import { clients } from '../clients/clients.ts'
import type { Call, Resource } from '../route.ts'

// A number is an id, anything else a user name or an e-mail address.
const withId = (call: Call): Call => {
  const name = call.parts['id'] ?? ''
  const named = call.db.get<{ id: number }>(
    `select id from client where ? in (username, email) and coalesce(deleted, 0) = 0
     order by username is not ?, id limit 1`,
    name,
    name,
  )
  if (/^\d+$/.test(name) || named === undefined) return call
  return { ...call, parts: { id: String(named.id) } }
}

const { GET, PUT } = clients.item

/** Requesters: read by id, user name or e-mail address, and never deleted (NextGen guide §4). */
export const namedClients: Resource = {
  list: clients.list,
  item: { ...(GET && { GET: (call) => GET(withId(call)) }), ...(PUT && { PUT }) },
}
