import * as v from 'valibot'

import type { Account } from '#desk/helpdesk.ts'
import { NotFoundError, PermissionError } from '#errors.ts'

import type { Connection } from './connection/connection.ts'
import { decode } from '#remote/decode.ts'

import { text } from './decode/values.ts'
import { nameOf, readPerson } from './lists/people.ts'
import type { Credentials } from './options.ts'

/** Who is signed in. A token says whose it is by its second part: `1-41-…`. Throws SignInError for one that is not good. */
export async function readAccount(connection: Connection, credentials: Credentials): Promise<Account> {
  // Asked first and not forgiven: what does not answer this is no Request Tracker.
  const { value } = await connection.ask({ method: 'GET', path: 'rt' })
  const version = decode(v.object({ Version: text }), value, 'the server').Version || null
  const who = whoIs(credentials)
  const unknown = { techId: null, name: null, username: null, email: null, version }
  if (who === null) return unknown
  try {
    const person = await readPerson(connection, who)
    return {
      techId: person.id,
      name: nameOf(person),
      username: person.Name,
      email: person.EmailAddress || null,
      version,
    }
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof PermissionError) return unknown
    throw error
  }
}

function whoIs(credentials: Credentials): number | string | null {
  if (credentials.mode === 'password') return credentials.username
  const number = /^\d+-(\d{1,15})-/.exec(credentials.apiKey)?.[1]
  return number === undefined ? null : Number(number)
}
