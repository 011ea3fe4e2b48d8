import { json } from '../answer.ts'
import type { Answer } from '../answer.ts'
import { authenticationRequired } from '../refusal.ts'
import type { Call } from '../route.ts'
import { byKey, byPassword } from '../signin/credentials.ts'
import type { SignedIn } from '../signin/credentials.ts'
import { sessionRouteOf } from '../signin/session-route.ts'
import { openSession } from '../signin/sessions.ts'
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

export const sessionRoute = sessionRouteOf(open)
