import type { Connection } from '../connection/connection.ts'
import type { ApiPlace } from '../connection/place.ts'
import type { Authorization, SignIn } from '../connection/sign-in.ts'
import type { ServerSession, WebHelpDeskOptions } from '../options.ts'
import { closeSession, openSession, readStored, sessionAuthorization } from './open-session.ts'
import { renewable } from './renewable.ts'

export interface SessionSignIn extends SignIn {
  /** The session in use; opened when there is none. */
  session(): Promise<ServerSession>
}

export interface SessionParts extends Pick<WebHelpDeskOptions, 'transport' | 'root' | 'sessions' | 'signal'> {
  readonly place: ApiPlace
}

/**
 * Requests carry a session key with its cookies (field guide §3.3), kept between runs and opened again when it has ended.
 * The opener carries the credentials that a session is opened with.
 */
export function signInBySession(opener: Connection, parts: SessionParts): SessionSignIn {
  const { sessions } = parts

  const open = async (): Promise<Held> => {
    const session = await openSession(opener)
    await sessions.write(session)
    return hold(session, parts)
  }
  const restore = async (): Promise<Held> => {
    const session = readStored(await sessions.read())
    return session === null ? open() : hold(session, parts)
  }
  // Pages in flight together meet the end of a session together; one of them opens the next.
  const inUse = renewable(restore, open)

  return {
    session: async () => (await inUse.get()).session,
    authorize: async () => (await inUse.get()).authorization,
    async renew(refused) {
      const held = await inUse.get()
      if (held.authorization === refused) await inUse.renew(held)
      return true
    },
    async end() {
      const session = readStored(await sessions.read())
      inUse.forget()
      await sessions.remove()
      if (session !== null) await closeSession(session, parts)
    },
  }
}

interface Held {
  readonly session: ServerSession
  readonly authorization: Authorization
}

function hold(session: ServerSession, parts: SessionParts): Held {
  return { session, authorization: sessionAuthorization(session, parts) }
}
