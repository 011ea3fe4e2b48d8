import type * as v from 'valibot'

import type { Tech } from '#desk/lists.ts'

import type { Api } from '../api.ts'
import { readName, readOptionalName } from '../decode/names.ts'
import { record } from '../decode/record.ts'
import { flag, id, text } from '../decode/values.ts'
import { fillStubs, readAll } from './read-all.ts'

/** Field guide §12.6; flags come as 0 and 1. */
export const techRow = record({
  id,
  displayName: text,
  firstName: text,
  lastName: text,
  email: text,
  username: text,
  inactive: flag,
  deleted: flag,
})

type TechRow = v.InferOutput<typeof techRow>

export async function loadTechs(api: Api): Promise<TechRow[]> {
  const list = {
    path: api.resources.techs,
    query: api.long.techs,
    long: api.long.techs,
    schema: techRow,
    isStub: (row: TechRow) => toTech(row).name === '',
  } as const
  return fillStubs(api, await readAll(api, list), list)
}

export function toTech(row: TechRow): Tech {
  const joined = [row.firstName, row.lastName].filter((part) => part !== null).join(' ')
  return {
    id: row.id,
    name: readOptionalName(row.displayName) ?? readName(joined),
    email: row.email,
    username: row.username,
    active: !row.inactive && !row.deleted,
  }
}
