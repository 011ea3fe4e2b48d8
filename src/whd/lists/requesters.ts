import type * as v from 'valibot'

import type { DirectoryPerson, Requester } from '#desk/lists.ts'
import { fold, pattern } from '#desk/names/pattern.ts'
import { NotFoundError } from '#errors.ts'

import type { Api } from '../api.ts'
import { decode } from '#remote/decode.ts'
import { readOptionalName } from '../decode/names.ts'
import { record } from '../decode/record.ts'
import { id, idOrForeign, nested, text, whole } from '../decode/values.ts'
import { requesterSearch } from '../filter/texts.ts'
import { isRefusal, readAll } from './read-all.ts'

/** Field guide §12.7. */
const requester = {
  id,
  firstName: text,
  lastName: text,
  email: text,
  username: text,
  phone: text,
  location: nested({ id: whole, locationName: text }),
  department: nested({ id: whole, name: text }),
  room: nested({ roomName: text }),
}

const requesterRow = record(requester)

/** People whose id is no number are in the directory only (field guide §12.7). */
const foundRow = record({ ...requester, id: idOrForeign })

type RequesterRow = v.InferOutput<typeof requesterRow>
type FoundRow = v.InferOutput<typeof foundRow>

export interface Requesters {
  search(part: string): Promise<readonly Requester[]>
  directory(part: string): Promise<readonly DirectoryPerson[]>
  byId(id: number): Promise<Requester>
}

export function createRequesters(api: Api): Requesters {
  const met = new Map<number, Requester>()
  // Both kinds of people come with one answer, and are asked for one after the other.
  let last: { readonly part: string; readonly found: Promise<Found> } | null = null
  const found = (part: string): Promise<Found> => {
    if (last?.part === part) return last.found
    const asked = search(api, part)
    last = { part, found: asked }
    asked.catch(() => (last = null))
    return asked
  }
  return {
    async search(part) {
      const { requesters } = await found(part)
      for (const requester of requesters) met.set(requester.id, requester)
      return requesters
    },
    async directory(part) {
      return (await found(part)).directory
    },
    async byId(id) {
      try {
        const about = `Requester ${id}`
        const path = `${api.resources.requesters}/${id}`
        const value = await api.connection.json({ method: 'GET', path, about })
        return toRequester(decode(requesterRow, value, about))
      } catch (error) {
        if (!(error instanceof NotFoundError)) throw error
        // For a bad e-mail address people are refused by number though a list shows them (field guide Q13).
        const listed = met.get(id) ?? (await inList(api, id))
        if (listed === null) throw error
        return listed
      }
    },
  }
}

interface Found {
  readonly requesters: readonly Requester[]
  readonly directory: readonly DirectoryPerson[]
}

async function search(api: Api, part: string): Promise<Found> {
  const one = api.takesEmail && part.includes('@') ? await byEmail(api, part.trim()) : null
  const qualifier = requesterSearch(part)
  const rows =
    one ??
    (await readAll(api, {
      path: api.resources.requesters,
      query: [...(qualifier === null ? [] : [['qualifier', qualifier] as const]), ...api.directory],
      schema: foundRow,
    }))
  const { within } = pattern(part.trim())
  const fits = ({ name, email, username }: DirectoryPerson): boolean =>
    [name, email, username].some((text) => text !== null && within(text))
  const requesters: Requester[] = []
  const directory: DirectoryPerson[] = []
  for (const row of rows) {
    if (typeof row.id === 'number') requesters.push(toRequester({ ...row, id: row.id }))
    else directory.push({ name: nameOf(row) ?? 'Somebody', email: row.email, username: row.username })
  }
  return {
    requesters: requesters.filter(fits),
    directory: directory.filter((person) => fits(person) && !requesters.some((one) => isSame(one, person))),
  }
}

/** Field guide §5.4 for the key attribute; null for nobody, and where the server does not take it. */
async function inList(api: Api, id: number): Promise<Requester | null> {
  try {
    const query = [['qualifier', `(clientId = ${id})`]] as const
    const rows = await readAll(api, { path: api.resources.requesters, query, schema: requesterRow })
    const row = rows.find((one) => one.id === id)
    return row === undefined ? null : toRequester(row)
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/** A whole address finds its owner at once; null for a part of one (NextGen notes §4). */
async function byEmail({ connection, resources }: Api, email: string): Promise<readonly FoundRow[] | null> {
  try {
    const path = `${resources.requesters}/${encodeURIComponent(email)}`
    const row = decode(foundRow, await connection.json({ method: 'GET', path, about: email }), email)
    return row.email !== null && fold(row.email) === fold(email) ? [row] : null
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/** A directory may list those who have an account, too. */
function isSame(requester: DirectoryPerson, person: DirectoryPerson): boolean {
  const same = (one: string | null, other: string | null): boolean =>
    one !== null && other !== null && fold(one) === fold(other)
  return same(requester.username, person.username) || same(requester.email, person.email)
}

function nameOf({ firstName, lastName, email, username }: Omit<RequesterRow, 'id'>): string | null {
  const names = [firstName, lastName].filter((part) => part !== null && part !== '')
  return names.length > 0 ? names.join(' ') : (email ?? username)
}

function toRequester(row: RequesterRow): Requester {
  return {
    id: row.id,
    name: nameOf(row) ?? `Requester ${row.id}`,
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
