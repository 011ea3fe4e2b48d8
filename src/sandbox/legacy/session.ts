import { json } from '../answer.ts'
import type { Answer } from '../answer.ts'
import { authenticationRequired } from '../refusal.ts'
import type { Call, Caller } from '../route.ts'
import type { SignedIn } from '../signin/credentials.ts'
import { sessionRouteOf } from '../signin/session-route.ts'
import { openSession } from '../signin/sessions.ts'
import { callerOf } from './credentials.ts'

const modeOf = (call: Call, caller: SignedIn): string => {
  if (caller.kind === 'tech' && caller.application) return 'application'
  return call.query.has('apiKey') ? 'key' : 'password'
}

// A session cannot be had for a session: it is no look-up (field guide §3.2).
const signedIn = (call: Call): Caller => {
  const query = new URLSearchParams(call.query)
  query.delete('sessionKey')
  return callerOf(call.db, { query, headers: call.headers, now: call.now })
}

const open = (call: Call): Answer => {
  const { db, now } = call
  const caller = signedIn(call)
  if (caller.kind === 'nobody') throw authenticationRequired()
  const opened = openSession(db, { caller, mode: modeOf(call, caller), now })
  // `Secure` over plain HTTP would make a strict cookie jar drop it: Q31.
  const secure = call.origin.startsWith('https:') ? ' Secure;' : ''
  const currentTechId = caller.kind === 'tech' ? caller.id : null
  return {
    ...json({ type: 'Session', sessionKey: opened.key, instanceId: -1, currentTechId }),
    headers: {
      'set-cookie': [
        `JSESSIONID=${opened.cookie}; Path=/helpdesk;${secure} HttpOnly`,
        `wosid=${opened.key}; Path=/helpdesk;${secure} HttpOnly`,
      ],
    },
  }
}

export const sessionRoute = sessionRouteOf(open)
