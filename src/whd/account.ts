import * as v from 'valibot'

import type { Account } from '#desk/helpdesk.ts'
import type { Tech } from '#desk/lists.ts'

import type { Api } from './api.ts'
import { decode } from '#remote/decode.ts'
import { id } from './decode/values.ts'
import { isRefusal } from './lists/read-all.ts'
import { techRow, toTech } from './lists/techs.ts'

export interface AccountParts {
  readonly api: Api
  /** Where the server tells the number of whoever asks; the spellings are tried in turn. */
  readonly currentTech: readonly string[]
  /** The tech that a session says it belongs to; null when there is no way to know. */
  readonly techOfSession: () => Promise<number | null>
  /** Where the session knows for certain, or an application key cannot ask who it acts as (field guide Q18). */
  readonly asksSessionFirst: boolean
  /** Where the sign-in has one. */
  readonly username: string | null
  readonly techs: () => Promise<readonly Tech[]>
  readonly version: () => Promise<string | null>
}

/** Who is signed in; what the server does not tell stays null. Throws SignInError when it refuses the credentials. */
export async function readAccount(parts: AccountParts): Promise<Account> {
  // Asked first and not forgiven: what does not answer this is no Web Help Desk.
  const version = await parts.version()
  const techId = await findTechId(parts)
  const tech = techId === null ? null : await orNull(() => readTech(parts.api, techId))
  return {
    techId,
    name: tech?.name ?? null,
    username: tech?.username ?? parts.username,
    email: tech?.email ?? null,
    version,
  }
}

async function findTechId(parts: AccountParts): Promise<number | null> {
  const { api, techOfSession } = parts
  const asked = parts.currentTech.map((path) => () => currentTech(api, path))
  const ways = parts.asksSessionFirst ? [techOfSession, ...asked] : [...asked, techOfSession]
  for (const way of ways) {
    const found = await orNull(way)
    if (found !== null) return found
  }
  if (parts.username === null) return null
  const wanted = parts.username.toLowerCase()
  const techs = (await orNull(parts.techs)) ?? []
  return (
    techs.find(({ username, email }) => [username, email].some((name) => name?.toLowerCase() === wanted))
      ?.id ?? null
  )
}

/** Only the number comes back, so that the rest takes a second request (field guide Q17). */
async function currentTech({ connection }: Api, path: string): Promise<number> {
  const value = await connection.json({ method: 'GET', path, about: 'The current tech' })
  return decode(v.object({ id }), value, 'the current tech').id
}

async function readTech({ connection, resources, long }: Api, id: number): Promise<Tech> {
  const about = `Tech ${id}`
  const value = await connection.json({
    method: 'GET',
    path: `${resources.techs}/${id}`,
    query: long.techs,
    about,
  })
  return toTech(decode(techRow, value, about))
}

async function orNull<Value>(ask: () => Promise<Value>): Promise<Value | null> {
  try {
    return await ask()
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}
