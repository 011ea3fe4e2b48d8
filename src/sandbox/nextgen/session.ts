import { json, text } from '../answer.ts'
import type { Answer } from '../answer.ts'
import { authenticationFailed, authenticationRequired } from '../refusal.ts'
import type { Call, Route } from '../route.ts'
import { byKey, byPassword } from '../signin/credentials.ts'
import type { SignedIn } from '../signin/credentials.ts'
import { endSession, openSession } from '../signin/sessions.ts'
import { sessionMode } from './credentials.ts'

const personIn = ({ db, query }: Call): { person: SignedIn; mode: string } => {
  const apiKey = query.get('apiKey')
  const username = query.get('username')
  const password = query.get('password')
  if (apiKey !== null) {
    const person = byKey(db, apiKey, username)
    const isApplication = person.kind === 'tech' && person.application
    return { person, mode: sessionMode(isApplication ? 'application' : 'key') }
  }
  if (username === null || password === null) throw authenticationRequired()
  return { person: byPassword(db, username, password), mode: sessionMode('password') }
}

// Neither a session nor a token is a way to a session.
const open = (call: Call): Answer => {
  const { person, mode } = personIn(call)
  const { key } = openSession(call.db, { caller: person, mode, now: call.now })
  const currentTechId = person.kind === 'tech' ? person.id : null
  return json({ type: 'Session', sessionKey: key, instanceId: -1, currentTechId })
}

const end = ({ db, query }: Call): Answer => {
  const key = query.get('sessionKey')
  if (key === null) throw authenticationRequired()
  if (!endSession(db, key)) throw authenticationFailed()
  return text('OK')
}

/** Sessions (NextGen guide §3.2). */
export const sessionRoute: Route = {
  under: 'ra',
  pattern: 'Session',
  callers: 'everyone',
  methods: { GET: open, DELETE: end },
}
