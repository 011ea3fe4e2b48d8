import type { Abilities, Account, HelpDesk } from '#desk/helpdesk.ts'

import { readAccount, type AccountParts } from './account.ts'
import type { Api } from './api.ts'
import { createAttachments, type Upload } from './attachments/attachments.ts'
import { isWrite } from './connection/call.ts'
import type { SignIn } from './connection/sign-in.ts'
import { createAssets } from './lists/assets.ts'
import { createLookups } from './lists/lookups.ts'
import { createRequesters } from './lists/requesters.ts'
import type { WebHelpDeskOptions } from './options.ts'
import { checkedRaw } from './raw.ts'
import { createQueries } from './tickets/queries.ts'
import { createTicketReader } from './tickets/reader.ts'
import type { RemoteDesk } from '#remote/remote-desk.ts'
import { createWrites } from './writes/writes.ts'

/** What the generations do each in their own way. */
export interface Dialect extends Pick<
  AccountParts,
  'currentTech' | 'techOfSession' | 'asksSessionFirst' | 'username'
> {
  readonly can: Abilities
  readonly api: Api
  readonly move: HelpDesk['move']
  readonly signIn: SignIn
  readonly upload: Upload
  /** A ticket's page in a browser. */
  readonly pageOf: (id: number) => string
}

/** A server of either generation behind the port. */
export function webHelpDesk(dialect: Dialect, options: WebHelpDeskLists): RemoteDesk {
  const { can, api, move, signIn, upload, pageOf } = dialect
  const { listedStatuses, fieldLabels, version, ...lookups } = createLookups(api, options)
  const reader = createTicketReader({ ...options, api, pageOf, fieldLabels })
  const requesters = createRequesters(api)
  const assets = createAssets(api)
  const whoAmI = (): Promise<Account> => readAccount({ ...dialect, techs: lookups.techs, version })
  return {
    can,
    whoAmI,
    signOut: () => signIn.end(),
    ...createQueries({ ...options, api, reader, statuses: listedStatuses }),
    ticket: (id) => reader.full(id),
    current: (id) => reader.now(id),
    ...createWrites(api),
    move,
    ...createAttachments(api, upload),
    ...lookups,
    requesters: (search) => requesters.search(search),
    directory: (search) => requesters.directory(search),
    requester: (id) => requesters.byId(id),
    assets: (search) => assets.search(search),
    asset: (id) => assets.byId(id),
    webAddress: pageOf,
    raw: (request) => api.connection.send(checkedRaw(request)),
    rawChanges: (request) => isWrite(checkedRaw(request)),
    rowsIn: api.rowsIn,
  }
}

type WebHelpDeskLists = Pick<WebHelpDeskOptions, 'states' | 'cache' | 'clock' | 'signal'>
