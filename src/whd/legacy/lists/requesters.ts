import * as v from 'valibot'

import type { Requester } from '#desk/lists.ts'
import { pattern } from '#desk/names/pattern.ts'
import { NotFoundError } from '#errors.ts'

import type { Connection } from '../../connection/connection.ts'
import { decode } from '../../decode/answer.ts'
import { readOptionalName } from '../../decode/names.ts'
import { id, nested, text, whole } from '../../decode/values.ts'
import { requesterSearch } from '../../filter/texts.ts'
import { readAll } from './read-all.ts'

/** Field guide §12.7. */
const requesterRow = v.object({
  id,
  firstName: text,
  lastName: text,
  email: text,
  username: text,
  phone: text,
  location: nested({ id: whole, locationName: text }),
  department: nested({ id: whole, name: text }),
  room: nested({ roomName: text }),
})

type RequesterRow = v.InferOutput<typeof requesterRow>

export interface Requesters {
  search(part: string): Promise<readonly Requester[]>
  byId(id: number): Promise<Requester>
}

export function createRequesters(connection: Connection): Requesters {
  // Some people are refused by number though a list shows them, for a bad e-mail address (field guide Q13).
  const met = new Map<number, Requester>()
  return {
    async search(part) {
      const qualifier = requesterSearch(part)
      const rows = await readAll(connection, {
        path: 'Clients',
        query: qualifier === null ? [] : [['qualifier', qualifier]],
        schema: requesterRow,
      })
      const { within } = pattern(part.trim())
      const found = rows
        .map(toRequester)
        .filter(({ name, email, username }) =>
          [name, email, username].some((text) => text !== null && within(text)),
        )
      for (const requester of found) met.set(requester.id, requester)
      return found
    },
    async byId(id) {
      try {
        const about = `Requester ${id}`
        const value = await connection.json({ method: 'GET', path: `Clients/${id}`, about })
        return toRequester(decode(requesterRow, value, about))
      } catch (error) {
        const known = met.get(id)
        if (known !== undefined && error instanceof NotFoundError) return known
        throw error
      }
    },
  }
}

function toRequester(row: RequesterRow): Requester {
  const names = [row.firstName, row.lastName].filter((part) => part !== null && part !== '')
  return {
    id: row.id,
    name: names.length > 0 ? names.join(' ') : (row.email ?? row.username ?? `Requester ${row.id}`),
    email: row.email,
    username: row.username,
    phone: row.phone,
    location: readOptionalName(row.location?.locationName),
    locationId: row.location?.id ?? null,
    department: readOptionalName(row.department?.name),
    departmentId: row.department?.id ?? null,
    room: row.room?.roomName ?? null,
  }
}
