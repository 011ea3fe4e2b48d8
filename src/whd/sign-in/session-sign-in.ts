import { createConnection } from '../connection/connection.ts'
import type { Authorization, SignIn } from '../connection/sign-in.ts'
import type { ServerSession, SessionCredentials, WebHelpDeskOptions } from '../options.ts'
import type { ServerRoot } from '../server-root.ts'
import { closeSession, openSession, readStored, sessionAuthorization } from './open-session.ts'
import { signInDirectly } from './direct-sign-in.ts'

export interface SessionSignIn extends SignIn {
  /** The session in use; opened when there is none. */
  session(): Promise<ServerSession>
}

export type SessionParts = Pick<WebHelpDeskOptions, 'transport' | 'root' | 'sessions' | 'signal'>

/** Requests carry a session key with its cookies (field guide §3.3), kept between runs and opened again when it has ended. */
export function signInBySession(credentials: SessionCredentials, parts: SessionParts): SessionSignIn {
  const { transport, root, sessions, signal } = parts
  const opener = createConnection({
    transport,
    root,
    signal,
    signIn: signInDirectly(credentials.opening, root),
  })
  // Pages in flight together meet the end of a session together; one of them opens the next.
  let current: Promise<Held> | null = null

  const open = async (): Promise<Held> => {
    const session = await openSession(opener)
    await sessions.write(session)
    return hold(session, root)
  }
  const restore = async (): Promise<Held> => {
    const session = readStored(await sessions.read())
    return session === null ? open() : hold(session, root)
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

function hold(session: ServerSession, root: ServerRoot): Held {
  return { session, authorization: sessionAuthorization(session, root) }
}
