import type { HelpDesk } from '#desk/helpdesk.ts'
import type { HttpResponse } from '#http/transport.ts'

import type { RawRequest } from './raw.ts'

/** A Web Help Desk server behind the port, and its API as it is. */
export interface WebHelpDesk extends HelpDesk {
  raw(request: RawRequest): Promise<HttpResponse>
}
