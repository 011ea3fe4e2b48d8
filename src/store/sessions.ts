import { join } from 'node:path'
import * as v from 'valibot'
import { removeIfAny } from './files.ts'
import { keptAside } from './kept-aside.ts'
import { readRemembered, remember, type Remembering } from './remembered.ts'

const Kept = v.object({ server: v.string(), reader: v.optional(v.string(), ''), session: v.unknown() })

/** Where a session belongs. */
export interface SessionPlace {
  readonly profile: string
  /** The address without any secret. */
  readonly server: string
  /** Who signed in, without a secret. */
  readonly reader: string
}

/** Keeps the session, or token, that a profile has open on its server. The file is the owner's alone. */
export interface Sessions {
  /** The session as JSON holds it; undefined when there is none, it belongs to another server or sign-in, or is damaged. */
  read(place: SessionPlace): Promise<unknown>
  /** Never fails: a session that cannot be kept is opened anew. */
  write(place: SessionPlace, session: unknown): Promise<void>
  /** No session is no error. Throws StorageError when it cannot be removed. */
  forget(profile: string): Promise<void>
}

export function createSessions(folder: string, remembering: Remembering): Sessions {
  const pathOf = (profile: string) => join(folder, `${encodeURIComponent(profile)}.json`)
  return {
    async read({ profile, server, reader }) {
      const kept = await readRemembered(pathOf(profile), Kept, remembering)
      // A session key goes to the server that gave it, and to no other.
      return kept?.server === server && kept.reader === reader ? kept.session : undefined
    },
    async write({ profile, server, reader }, session) {
      await remember(pathOf(profile), { server, reader, session }, { ...remembering, schema: Kept })
    },
    async forget(profile) {
      const path = pathOf(profile)
      // A damaged one may hold the key of a session, too.
      for (const one of [path, ...keptAside(path)]) await removeIfAny(one)
    },
  }
}
