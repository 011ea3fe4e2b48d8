import { join } from 'node:path'
import * as v from 'valibot'
import { removeIfAny } from './files.ts'
import { keptAside } from './places.ts'
import { readRemembered, remember, type Remembering } from './remembered.ts'

const Kept = v.object({ server: v.string(), session: v.unknown() })

/** Keeps the session that a profile has open on its server. The file is the owner's alone. */
export interface Sessions {
  /** The session as JSON holds it; undefined when there is none, it belongs to another server or is damaged. */
  read(profile: string, server: string): Promise<unknown>
  /** Never fails: a session that cannot be kept is opened anew. `server` is the address without any secret. */
  write(profile: string, server: string, session: unknown): Promise<void>
  /** No session is no error. Throws StorageError when it cannot be removed. */
  forget(profile: string): Promise<void>
}

export function createSessions(folder: string, remembering: Remembering): Sessions {
  const pathOf = (profile: string) => join(folder, `${encodeURIComponent(profile)}.json`)
  return {
    async read(profile, server) {
      const kept = await readRemembered(pathOf(profile), Kept, remembering)
      // A session key goes to the server that gave it, and to no other.
      return kept?.server === server ? kept.session : undefined
    },
    async write(profile, server, session) {
      await remember(pathOf(profile), { server, session }, { ...remembering, schema: Kept })
    },
    async forget(profile) {
      const path = pathOf(profile)
      // A damaged one may hold the key of a session, too.
      for (const one of [path, ...(await keptAside(path))]) await removeIfAny(one)
    },
  }
}
