import type { HelpDesk } from '#desk/helpdesk.ts'
import type { HttpResponse } from '#http/transport.ts'

import type { RawRequest } from './raw.ts'

/** A server behind the port, and its API as it is. */
export interface RemoteDesk extends HelpDesk {
  /** Throws UsageError before anything is sent for a path that is not for it. */
  raw(request: RawRequest): Promise<HttpResponse>
  /** Whether the request would change something; nothing is sent. Throws UsageError for what `raw` refuses. */
  rawChanges(request: RawRequest): boolean
  /** The rows in the JSON of a list that was asked for raw; null for what is no list. */
  rowsIn(answer: unknown): readonly unknown[] | null
}
