import { join } from 'node:path'
import * as v from 'valibot'
import { readTextIfAny, removeIfAny, replaceFile } from './files.ts'

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

export function createSessions(folder: string): Sessions {
  const pathOf = (profile: string) => join(folder, `${encodeURIComponent(profile)}.json`)
  return {
    async read(profile, server) {
      const kept = await readKept(pathOf(profile))
      // A session key goes to the server that gave it, and to no other.
      return kept?.server === server ? kept.session : undefined
    },
    async write(profile, server, session) {
      try {
        await replaceFile(pathOf(profile), JSON.stringify({ server, session }), { flush: false })
      } catch {
        // On a read-only home or a full disk each command signs in for itself.
      }
    },
    async forget(profile) {
      await removeIfAny(pathOf(profile))
    },
  }
}

async function readKept(path: string): Promise<v.InferOutput<typeof Kept> | null> {
  try {
    const text = await readTextIfAny(path)
    const parsed = v.safeParse(Kept, text === null ? null : JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
