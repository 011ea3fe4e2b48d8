import type { Abilities } from '#desk/helpdesk.ts'

import { createConnection } from '../connection/connection.ts'
import type { WebHelpDeskOptions } from '../options.ts'
import { sendRaw } from '../raw.ts'
import type { WebHelpDesk } from '../web-help-desk.ts'
import { readAccount } from '../account.ts'
import { ticketPage } from './address.ts'
import { createAttachments } from '../attachments/attachments.ts'
import { createAssets } from '../lists/assets.ts'
import { createLookups } from '../lists/lookups.ts'
import { createRequesters } from '../lists/requesters.ts'
import { chooseSignIn } from './sign-in/choose.ts'
import { largestPage } from '../paging/listing.ts'
import { createQueries } from '../tickets/queries.ts'
import { createTicketReader } from '../tickets/reader.ts'
import { createWrites } from '../writes/writes.ts'

const can: Abilities = { pageSize: largestPage, levels: true }

/** A server that speaks the legacy API, up to 2026.1. */
export function createLegacyHelpDesk(options: WebHelpDeskOptions): WebHelpDesk {
  const { root } = options
  const { signIn, techOfSession, borrowSession, username, isAppKey } = chooseSignIn(options)
  const connection = createConnection({ ...options, signIn })
  const { listedStatuses, version, ...lookups } = createLookups(connection, options)
  const reader = createTicketReader({ ...options, connection, definitions: lookups.fields })
  const requesters = createRequesters(connection)
  const assets = createAssets(connection)
  return {
    can,
    whoAmI: () =>
      readAccount({
        connection,
        techOfSession,
        asksSessionFirst: isAppKey,
        username,
        techs: lookups.techs,
        version,
      }),
    signOut: () => signIn.end(),
    ...createQueries({ reader, statuses: listedStatuses, clock: options.clock }),
    ticket: (id) => reader.full(id),
    current: (id) => reader.now(id),
    ...createWrites(connection),
    ...createAttachments({ ...options, connection, borrowSession }),
    ...lookups,
    requesters: (search) => requesters.search(search),
    directory: (search) => requesters.directory(search),
    requester: (id) => requesters.byId(id),
    assets: (search) => assets.search(search),
    asset: (id) => assets.byId(id),
    webAddress: (id) => ticketPage(root, id),
    raw: (request) => sendRaw(connection, request),
  }
}
