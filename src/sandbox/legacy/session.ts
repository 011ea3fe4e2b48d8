import { json, text } from '../answer.ts'
import type { Answer } from '../answer.ts'
import { authenticationFailed, authenticationRequired } from '../refusal.ts'
import type { Call, Caller, Route } from '../route.ts'
import type { SignedIn } from '../signin/credentials.ts'
import { endSession, openSession } from '../signin/sessions.ts'
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

// The key alone ends a session: whoever knows it may.
const end = (call: Call): Answer => {
  const key = call.query.get('sessionKey')
  if (key === null) throw authenticationRequired()
  if (!endSession(call.db, key)) throw authenticationFailed()
  return text('OK')
}

/** Sessions (field guide §3.2). */
export const sessionRoute: Route = {
  under: 'ra',
  pattern: 'Session',
  callers: 'everyone',
  methods: { GET: open, DELETE: end },
}
