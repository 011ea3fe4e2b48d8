import { join } from 'node:path'
import * as v from 'valibot'
import { readTextIfAny, removeIfAny, replaceFile } from './files.ts'

const Session = v.object({
  server: v.string(),
  sessionKey: v.string(),
  cookies: v.record(v.string(), v.string()),
})

/** An open session on a server: its key, and cookies by name. */
export interface Session {
  /** The address it was opened at, without any secret. */
  readonly server: string
  readonly sessionKey: string
  readonly cookies: Readonly<Record<string, string>>
}

export interface Sessions {
  /** The session kept for this profile; null when there is none, it belongs to another server, or it is damaged. */
  read(profile: string, server: string): Promise<Session | null>
  /** Throws StorageError. */
  write(profile: string, session: Session): Promise<void>
  /** No session is no error. */
  forget(profile: string): Promise<void>
}

export function createSessions(folder: string): Sessions {
  const pathOf = (profile: string) => join(folder, `${encodeURIComponent(profile)}.json`)
  return {
    async read(profile, server) {
      const text = await readTextIfAny(pathOf(profile))
      const session = text === null ? null : parse(text)
      // A session key goes to the server that gave it, and to no other.
      return session?.server === server ? session : null
    },
    async write(profile, session) {
      await replaceFile(pathOf(profile), JSON.stringify(session))
    },
    async forget(profile) {
      await removeIfAny(pathOf(profile))
    },
  }
}

function parse(text: string): Session | null {
  try {
    const parsed = v.safeParse(Session, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
