import { text } from '../answer.ts'
import type { Answer } from '../answer.ts'
import { authenticationFailed, authenticationRequired } from '../refusal.ts'
import type { Call, Route } from '../route.ts'
import { endSession } from './sessions.ts'

// The key alone ends a session: whoever knows it may.
const end = ({ db, query }: Call): Answer => {
  const key = query.get('sessionKey')
  if (key === null) throw authenticationRequired()
  if (!endSession(db, key)) throw authenticationFailed()
  return text('OK')
}

/** Where sessions are opened, as each API has it, and ended (field guide §3.2, NextGen guide §3.2). */
export const sessionRouteOf = (open: (call: Call) => Answer): Route => ({
  under: 'ra',
  pattern: 'Session',
  callers: 'everyone',
  methods: { GET: open, DELETE: end },
})
