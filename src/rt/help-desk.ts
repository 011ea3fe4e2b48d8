import * as v from 'valibot'

import { abilities } from '#desk/abilities.ts'
import { RuleError } from '#errors.ts'
import { rawCall } from '#remote/raw.ts'
import type { RemoteDesk } from '#remote/remote-desk.ts'

import { readAccount } from './account.ts'
import { createConnection } from './connection/connection.ts'
import { readAll } from './connection/pages.ts'
import { isWrite } from './connection/refusal.ts'
import { id } from './decode/values.ts'
import { createLookups } from './lists/lookups.ts'
import { readPerson, searchPeople, toRequester } from './lists/people.ts'
import { once } from './once.ts'
import type { RequestTrackerOptions } from './options.ts'
import { ticketPage } from './server-root.ts'
import { bookmarked, createQueries } from './tickets/queries.ts'
import { createTicketReader } from './tickets/reader.ts'
import { createAttachments } from './writes/attachments.ts'
import { createCreates } from './writes/create.ts'
import { createNotes } from './writes/note.ts'
import { createStatusNames } from './writes/status-names.ts'
import { createUpdates } from './writes/update.ts'

const rawRules = {
  credentials: new Set(['token', 'user', 'pass', 'password', 'authorization']),
  like: 'ticket/1042 or queues/all',
}

function rowsIn(answer: unknown): readonly unknown[] | null {
  const isList = typeof answer === 'object' && answer !== null && 'items' in answer
  return isList && Array.isArray(answer.items) ? answer.items : null
}

/** A server that speaks REST2, since Request Tracker 5. */
export function createRequestTracker(options: RequestTrackerOptions): RemoteDesk {
  const { root, credentials } = options
  const connection = createConnection(options)
  const lookups = createLookups(connection, options)
  const whoAmI = once(() => readAccount(connection, credentials))
  const flagged = once(async () => {
    const query = [
      ['query', bookmarked],
      ['fields', 'id'],
    ] as const
    const rows = await readAll(connection, { path: 'tickets', query, schema: v.object({ id }) })
    return new Set(rows.map((row) => row.id))
  })
  const reader = createTicketReader({ ...options, connection, flagged })
  /** The queues whose AdminCc this account is, by itself or by a group; null, which is all that it may see, where it is none's. */
  const ownQueues = once(async () => {
    const { techId } = await whoAmI()
    const search = `QueueAdminCc.id = ${techId}`
    return techId === null || (await reader.total(search)) === 0 ? null : search
  })
  const statusNames = createStatusNames(lookups)
  const writing = { connection, statusNames, fields: lookups.fields, reader }
  return {
    can: abilities.rt,
    whoAmI,
    signOut: () => Promise.resolve(),
    ...createQueries({ ...lookups, reader, clock: options.clock, signal: options.signal, ownQueues }),
    ticket: (ticket) => reader.full(ticket),
    current: (ticket) => reader.now(ticket),
    ...createCreates(writing),
    ...createUpdates(writing),
    ...createNotes(connection, statusNames),
    ...createAttachments(connection),
    move: () => Promise.reject(new RuleError('Tickets of this help desk stand on no levels.')),
    ...lookups,
    requesters: (search) => searchPeople(connection, search),
    directory: () => Promise.resolve([]),
    requester: async (person) => toRequester(await readPerson(connection, person)),
    assets: () => Promise.resolve([]),
    asset: () => Promise.reject(new RuleError('Tickets of this help desk name no assets.')),
    webAddress: (ticket) => ticketPage(root, ticket),
    raw: (request) => connection.send(rawCall(request, rawRules)),
    rawChanges: (request) => isWrite(rawCall(request, rawRules)),
    rowsIn,
  }
}
