import * as v from 'valibot'

import type { Requester, Tech } from '#desk/lists.ts'
import { fold } from '#desk/names/pattern.ts'
import { NotFoundError, PermissionError } from '#errors.ts'

import type { Connection } from '../connection/connection.ts'
import { readAllSeen } from '../connection/pages.ts'
import { decode } from '#remote/decode.ts'

import { id, list, text, whole } from '../decode/values.ts'

/** Without the right to administer users the server tells no more of a person than these. */
export const personFields = 'id,Name,RealName,EmailAddress'

/** Lists name people by their user name in place of a number, unless `id` is among the fields. */
export const personRow = v.object({ id, Name: text, RealName: text, EmailAddress: text })

export type PersonRow = v.InferOutput<typeof personRow>

/** The server's own accounts; the first one owns what nobody owns. */
const nobodies: ReadonlySet<string> = new Set(['nobody', 'rt_system'])

export function isNobody({ Name }: Pick<PersonRow, 'Name'>): boolean {
  return nobodies.has(fold(Name))
}

/** Names as a person reads them: the real one, else the e-mail or user name. */
export function nameOf({ Name, RealName, EmailAddress }: Omit<PersonRow, 'id'>): string {
  return RealName.trim() || EmailAddress.trim() || Name
}

export const techRow = v.object({ ...personRow.entries, active: v.boolean() })

type TechRow = v.InferOutput<typeof techRow>

/** Beyond so many people nobody is asked one by one whether they are technicians. */
const mostAsked = 150
const together = 6

/**
 * Who may own tickets. The server lists all people alike, requesters too, and tells of one alone whether they are
 * privileged. Where there are too many for that all of them count; it refuses an owner who may own nothing.
 */
export async function loadTechs(connection: Connection): Promise<TechRow[]> {
  const people = (await readAllSeen(connection, listedPeople('[]'))).filter((one) => !isNobody(one))
  if (people.length > mostAsked) return people.map((one) => ({ ...one, active: true }))
  const techs: TechRow[] = []
  for (let at = 0; at < people.length; at += together) {
    const some = people.slice(at, at + together)
    const privileged = await Promise.all(some.map((one) => isPrivileged(connection, one.id)))
    some.forEach((one, place) => {
      if (privileged[place] === true) techs.push({ ...one, active: true })
    })
  }
  return techs
}

export function toTech(row: TechRow): Tech {
  const { id, Name, EmailAddress, active } = row
  return { id, name: nameOf(row), email: EmailAddress || null, username: Name, active }
}

async function isPrivileged(connection: Connection, person: number): Promise<boolean> {
  try {
    const about = `User ${person}`
    const { value } = await connection.ask({ method: 'GET', path: `user/${person}`, about })
    return decode(v.object({ Privileged: whole }), value, about).Privileged === 1
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof PermissionError) return false
    throw error
  }
}

/** The columns that a part of a person is looked for in; the server joins conditions on several of them by "and". */
const searched = ['RealName', 'EmailAddress', 'Name'] as const

/** People whose name, e-mail or user name has this part; `*` stands for any run of characters. */
export async function searchPeople(connection: Connection, part: string): Promise<readonly Requester[]> {
  const value = `%${part.trim().replaceAll('*', '%')}%`
  const answers = await Promise.all(
    searched.map((field) =>
      readAllSeen(connection, listedPeople(JSON.stringify([{ field, operator: 'LIKE', value }]))),
    ),
  )
  const people = new Map(answers.flat().map((row) => [row.id, row]))
  return [...people.values()].filter((row) => !isNobody(row)).map(toRequester)
}

function listedPeople(query: string) {
  return {
    path: 'users',
    query: [
      ['query', query],
      ['fields', personFields],
    ],
    schema: personRow,
  } as const
}

const onePerson = v.object({
  Name: text,
  RealName: text,
  EmailAddress: text,
  WorkPhone: text,
  Memberships: list(v.object({ id: text })),
  _hyperlinks: list(v.object({ ref: text, id: text })),
})

/** A person by number or user name. Throws NotFoundError. */
export async function readPerson(connection: Connection, who: number | string) {
  const about = `Requester ${who}`
  const path = `user/${encodeURIComponent(String(who))}`
  const { value } = await connection.ask({ method: 'GET', path, about })
  const row = decode(onePerson, value, about)
  // Only the link to itself tells the number where this account may not administer users.
  const own = row._hyperlinks.find(({ ref }) => ref === 'self')?.id
  const groups = row.Memberships.flatMap((group) => (/^\d+$/.test(group.id) ? [Number(group.id)] : []))
  return { ...row, id: decode(id, own ?? '', about), groups }
}

export function toRequester(row: PersonRow & { readonly WorkPhone?: string }): Requester {
  const { id, Name, EmailAddress, WorkPhone = '' } = row
  return {
    id,
    name: nameOf(row),
    email: EmailAddress || null,
    username: Name,
    phone: WorkPhone || null,
    location: null,
    locationId: null,
    department: null,
    departmentId: null,
    room: null,
  }
}
