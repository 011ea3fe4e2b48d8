import type { HelpDesk } from '#desk/helpdesk.ts'
import type { HttpResponse } from '#http/transport.ts'

import type { RawRequest } from './raw.ts'

/** A server behind the port, and its API as it is. */
export interface RemoteDesk extends HelpDesk {
  raw(request: RawRequest): Promise<HttpResponse>
  /** The rows in the JSON of a list that was asked for raw; null for what is no list. */
  rowsIn(answer: unknown): readonly unknown[] | null
}
