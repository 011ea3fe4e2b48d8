import { abilities } from '#desk/abilities.ts'
import { RuleError } from '#errors.ts'
import type { RemoteDesk } from '#remote/remote-desk.ts'

import { attachmentIn, uploadCall } from '../attachments/upload-call.ts'
import { createConnection } from '../connection/connection.ts'
import { webHelpDesk } from '../help-desk.ts'
import { ticketPage } from '../tickets/page.ts'
import type { NextgenOptions } from '../options.ts'
import { nextgenApi } from './api.ts'
import { nextgenRefusal } from './refusal.ts'
import { chooseSignIn } from './sign-in/choose.ts'

/** A server that speaks the API of 2026.4 and later. What is not known of it is assumed as docs/nextgen.md says. */
export function createNextgenHelpDesk(options: NextgenOptions): RemoteDesk {
  const { root } = options
  const { signIn, techOfSession } = chooseSignIn(options)
  const connection = createConnection({ ...options, signIn, refuse: nextgenRefusal })
  return webHelpDesk(
    {
      can: abilities.nextgen,
      api: nextgenApi(connection),
      move: () =>
        Promise.reject(new RuleError('How this help desk moves tickets to another level is not known.')),
      signIn,
      // The second is how one revision of the public client has it (NextGen notes §3.5).
      currentTech: ['Tech/currentTech', 'Techs/currentTech'],
      techOfSession,
      asksSessionFirst: true,
      username: options.credentials.username,
      upload: async (to, file) =>
        attachmentIn(await connection.json(uploadCall('ticketAttachment/upload', to, file))),
      pageOf: (id) => ticketPage(root, id),
    },
    options,
  )
}
