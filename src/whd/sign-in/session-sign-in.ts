import type { Connection } from '../connection/connection.ts'
import type { ApiPlace } from '../connection/place.ts'
import type { Authorization, SignIn } from '../connection/sign-in.ts'
import type { ServerSession, WebHelpDeskOptions } from '../options.ts'
import { closeSession, openSession, readStored, sessionAuthorization } from './open-session.ts'

export interface SessionSignIn extends SignIn {
  /** The session in use; opened when there is none. */
  session(): Promise<ServerSession>
}

export interface SessionParts extends Pick<WebHelpDeskOptions, 'transport' | 'root' | 'sessions' | 'signal'> {
  readonly place: ApiPlace
}

/** Requests carry a session key with its cookies (field guide §3.3), kept between runs and opened again when it has ended. */
export function signInBySession(opener: Connection, parts: SessionParts): SessionSignIn {
  const { sessions } = parts
  // Pages in flight together meet the end of a session together; one of them opens the next.
  let current: Promise<Held> | null = null

  const open = async (): Promise<Held> => {
    const session = await openSession(opener)
    await sessions.write(session)
    return hold(session, parts)
  }
  const restore = async (): Promise<Held> => {
    const session = readStored(await sessions.read())
    return session === null ? open() : hold(session, parts)
  }
  const remember = (opening: Promise<Held>): Promise<Held> => {
    current = opening
    opening.catch(() => {
      if (current === opening) current = null
    })
    return opening
  }
  const held = (): Promise<Held> => current ?? remember(restore())

  return {
    session: async () => (await held()).session,
    authorize: async () => (await held()).authorization,
    async renew(refused) {
      const inUse = held()
      const { authorization } = await inUse
      if (authorization === refused && current === inUse) void remember(open())
      await held()
      return true
    },
    async end() {
      const session = readStored(await sessions.read())
      current = null
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
