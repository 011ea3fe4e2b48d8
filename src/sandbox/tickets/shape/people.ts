import type { Database } from '../../database/database.ts'
import { whileUnchanged } from '../../database/unchanged.ts'

interface ClientRow {
  readonly id: number
  readonly first_name: string | null
  readonly last_name: string | null
  readonly username: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly phone2: string | null
  readonly notes: string | null
  readonly company: string | null
  readonly department_id: number | null
  readonly location_id: number | null
  readonly room_id: number | null
}

/** A tech, as far as tickets and notes show one. */
interface TechName {
  readonly id: number
  readonly email: string | null
  readonly display_name: string
  readonly first_name: string
  readonly last_name: string
}

/** Techs and requesters, each read once. */
export interface People {
  client(id: number | null): ClientRow | undefined
  tech(id: number | null): TechName | undefined
  /** `Ana Ruiz`, or `No Client` (field guide §8.2). */
  clientName(id: number | null): string
}

const remember = <Row>(
  read: (id: number) => Row | undefined,
  known = new Map<number, Row | undefined>(),
): ((id: number | null) => Row | undefined) => {
  return (id) => {
    if (id === null) return undefined
    if (!known.has(id)) known.set(id, read(id))
    return known.get(id)
  }
}

const clientColumns = `select c.id, c.first_name, c.last_name, c.username, c.email, c.phone, c.phone2, c.notes, o.name as company,
  c.department_id, c.location_id, c.room_id from client c left join company o on o.id = c.company_id`

const clientsOf = (db: Database, ids: readonly number[]): ClientRow[] =>
  db.all<ClientRow>(`${clientColumns} where c.id in (select value from json_each(?))`, JSON.stringify(ids))

interface Known {
  readonly clients: Map<number, ClientRow | undefined>
  readonly people: People
}

const knownOf = whileUnchanged((db): Known => {
  const clients = new Map<number, ClientRow | undefined>()
  const client = remember((id) => db.get<ClientRow>(`${clientColumns} where c.id = ?`, id), clients)
  const tech = remember((id) =>
    db.get<TechName>('select id, email, display_name, first_name, last_name from tech where id = ?', id),
  )
  const clientName = (id: number | null): string => {
    const row = client(id)
    if (!row) return 'No Client'
    return [row.first_name, row.last_name].filter((part) => part !== null && part !== '').join(' ')
  }
  return { clients, people: { client, tech, clientName } }
})

/** Looks up people, who are kept while the database stays as it is; the requesters of `tickets` are read in one go. */
export const people = (
  db: Database,
  tickets: readonly { readonly client_id: number | null }[] = [],
): People => {
  const known = knownOf(db)
  const unread = new Set(
    tickets.flatMap(({ client_id: id }) => (id === null || known.clients.has(id) ? [] : id)),
  )
  if (unread.size > 0) for (const row of clientsOf(db, [...unread])) known.clients.set(row.id, row)
  return known.people
}
