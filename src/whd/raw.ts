import { UsageError } from '#errors.ts'
import type { HttpResponse } from '#http/transport.ts'
import { rawCall, type RawRequest } from '#remote/raw.ts'

import type { Connection } from './connection/connection.ts'

const rules = {
  credentials: new Set(['apikey', 'password', 'sessionkey', 'username', 'login', 'authorization']),
  like: 'Tickets/1042 or StatusTypes',
}

/** Sends it with this account's credentials; the answer comes back whatever its status. Throws UsageError for a path that is not for it. */
export function sendRaw(connection: Connection, request: RawRequest): Promise<HttpResponse> {
  const call = rawCall(request, rules)
  // The answer is a session key or a token, and `api` prints answers.
  if (/(^|\/)(session|token)(\.\w+)?\/*$/i.test(call.path)) {
    throw new UsageError('Sessions and tokens are had and ended by login and logout.', {
      hint: 'To sign in with a session: helpdesk login --auth session',
    })
  }
  return connection.send(isMove(call.path) ? { ...call, changes: true } : call)
}

/** A GET that moves a ticket to another level (field guide §8.8). */
function isMove(path: string): boolean {
  return /\/(?:de)?escalate(?:\.\w+)?\/*$/i.test(path)
}
