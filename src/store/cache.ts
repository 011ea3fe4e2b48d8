import { join } from 'node:path'
import * as v from 'valibot'
import { accountFolder } from './account-folder.ts'
import { removeFolderIfAny } from './files.ts'
import { readRemembered, remember, type Remembering } from './remembered.ts'

/** Keeps look-ups, such as the list of statuses, for 10 minutes. */
export interface Cache {
  /** The value as JSON holds it; undefined when there is none, it is too old or damaged. */
  read(key: string): Promise<unknown>
  /** The same, however old it is. */
  readOld(this: void, key: string): Promise<unknown>
  /** Never fails: what cannot be kept is asked for again. */
  write(key: string, value: unknown): Promise<void>
  /** Forgets everything of this profile and server. Throws StorageError. */
  clear(): Promise<void>
}

export interface CacheOptions extends Remembering {
  readonly folder: string
  readonly profile: string
  /** The server's address without any secret. */
  readonly server: string
}

const tenMinutes = 10 * 60 * 1000

const Kept = v.object({ key: v.string(), at: v.number(), value: v.unknown() })

export function createCache({ folder, profile, server, machine, onDamage }: CacheOptions): Cache {
  const remembering = { machine, onDamage }
  // One server's answers never serve another, nor one account's the next.
  let own: Promise<string> | null = null
  const folderOf = () => (own ??= accountFolder(profile, server).then((name) => join(folder, name)))
  const pathOf = async (key: string) => join(await folderOf(), `${encodeURIComponent(key)}.json`)

  async function keptAs(key: string): Promise<v.InferOutput<typeof Kept> | null> {
    const kept = await readRemembered(await pathOf(key), Kept, remembering)
    return kept?.key === key ? kept : null
  }

  return {
    async read(key) {
      const kept = await keptAs(key)
      if (kept === null) return undefined
      const age = machine.now().getTime() - kept.at
      // A time ahead of ours is a clock that was set back: its age is unknown.
      return age >= 0 && age < tenMinutes ? kept.value : undefined
    },

    readOld: async (key) => (await keptAs(key))?.value,

    async write(key, value) {
      const kept = { key, at: machine.now().getTime(), value }
      await remember(await pathOf(key), kept, { ...remembering, schema: Kept })
    },

    async clear() {
      await removeFolderIfAny(await folderOf())
    },
  }
}

/** Remembers nothing: for `config set cache off`. */
export const noCache: Cache = {
  read: () => Promise.resolve(undefined),
  readOld: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  clear: () => Promise.resolve(),
}
