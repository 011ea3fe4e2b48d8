import { json, type Answer } from '../answer.ts'
import { permissionDenied, refuse } from '../refusal.ts'
import type { Call, Methods, Resource } from '../route.ts'
import { listAnswer, type Reading } from '../resource/listing.ts'
import { withStubs } from './stubs.ts'

interface TechRow {
  readonly id: number
  readonly first_name: string
  readonly last_name: string
  readonly username: string
  readonly email: string | null
  readonly display_name: string
  readonly admin: number
  readonly inactive: number
  readonly deleted: number | null
}

/** A tech in a list or inside another object. */
function shortTech(row: Pick<TechRow, 'id' | 'email' | 'display_name'>): object {
  return { id: row.id, type: 'Tech', email: row.email, displayName: row.display_name }
}

function longTech(row: TechRow): object {
  return {
    ...shortTech(row),
    firstName: row.first_name,
    lastName: row.last_name,
    username: row.username,
    inactive: row.inactive,
    deleted: row.deleted ?? 0,
  }
}

const reading: Reading<TechRow> = {
  type: 'Tech',
  select: 'select t.* from tech t',
  order: 't.id',
  short: shortTech,
  details: withStubs('Tech', longTech),
}

/** Inactive and deleted techs are listed and a qualifier is ignored (field guide §12.6, Q11). */
function list(call: Call): Answer {
  return listAnswer(call, reading, { text: hidesAdmins(call) ? 't.admin = 0' : '1', values: [] })
}

/** A tech by id or, as some builds allow, by login name. */
function item(call: Call): Answer {
  const name = call.parts['id'] ?? ''
  const column = /^\d{1,15}$/.test(name) ? 'id' : 'username'
  const row = call.db.get<TechRow>(
    `${reading.select} where t.${column} = ?`,
    column === 'id' ? Number(name) : name,
  )
  if (row === undefined) throw refuse(404, `Tech ${name} does not exist.`)
  if (row.admin === 1 && hidesAdmins(call)) throw permissionDenied()
  return json(longTech(row))
}

function hidesAdmins({ caller, quirks }: Call): boolean {
  return caller.kind === 'tech' && caller.application && quirks.has('appKeyHidesAdmin')
}

function current(call: Call): Answer {
  const { caller } = call
  if (caller.kind !== 'tech') throw permissionDenied()
  const isKeyless = caller.application && caller.session === null
  if (isKeyless && call.quirks.has('appKeyHidesAdmin')) throw permissionDenied()
  return json({ id: caller.id, type: 'Tech' })
}

/** Techs (field guide §12.6). */
export const techs: Resource = { list: { GET: list }, item: { GET: item } }

/** Who is signed in (§3.4). */
export const currentTech: Methods = { GET: current }
