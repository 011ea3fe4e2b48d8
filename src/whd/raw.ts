import { UsageError } from '#errors.ts'
import { rawCall, type RawRequest } from '#remote/raw.ts'

import type { Call } from './connection/call.ts'

const rules = {
  credentials: new Set(['apikey', 'password', 'sessionkey', 'username', 'login', 'authorization']),
  like: 'Tickets/1042 or StatusTypes',
}

/** The request as a call that knows whether it changes something. Throws UsageError for a path that is not for it. */
export function checkedRaw(request: RawRequest): Call {
  const call = rawCall(request, rules)
  // The answer is a session key or a token, and `api` prints answers.
  if (/(^|\/)(session|token)(\.\w+)?\/*$/i.test(call.path)) {
    throw new UsageError('Sessions and tokens are had and ended by login and logout.', {
      hint: 'To sign in with a session: helpdesk login --auth session',
    })
  }
  return isMove(call.path) ? { ...call, changes: true } : call
}

/** A GET that moves a ticket to another level (field guide §8.8). */
function isMove(path: string): boolean {
  return /\/(?:de)?escalate(?:\.\w+)?\/*$/i.test(path)
}
