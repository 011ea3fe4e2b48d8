import { abilities } from '#desk/abilities.ts'
import type { RemoteDesk } from '#remote/remote-desk.ts'

import { createConnection } from '../connection/connection.ts'
import { webHelpDesk } from '../help-desk.ts'
import type { WebHelpDeskOptions } from '../options.ts'
import { ticketPage } from '../tickets/page.ts'
import { legacyApi } from './api.ts'
import { moveBy } from './move.ts'
import { chooseSignIn } from './sign-in/choose.ts'
import { uploadInSession } from './upload.ts'

/** A server that speaks the legacy API, up to 2026.1. */
export function createLegacyHelpDesk(options: WebHelpDeskOptions): RemoteDesk {
  const { root } = options
  const { signIn, techOfSession, borrowSession, username, isAppKey } = chooseSignIn(options)
  const connection = createConnection({ ...options, signIn })
  return webHelpDesk(
    {
      can: abilities.legacy,
      api: legacyApi(connection),
      move: moveBy(connection),
      signIn,
      currentTech: ['Techs/currentTech'],
      techOfSession,
      asksSessionFirst: isAppKey,
      username,
      upload: uploadInSession({ ...options, borrowSession }),
      pageOf: (id) => ticketPage(root, id),
    },
    options,
  )
}
