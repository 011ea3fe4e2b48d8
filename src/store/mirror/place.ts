import { join } from 'node:path'
import { accountFolder, fingerprint } from '../account-folder.ts'

/** Whose mirror it is. */
export interface MirrorPlace {
  readonly folder: string
  readonly profile: string
  /** The server's address without any secret. */
  readonly server: string
  /** Who reads, within the profile. */
  readonly reader: string
  /** Who reads may be read; else a fingerprint of it is kept and nothing else. */
  readonly isOpen: boolean
}

/** The folder of one mirror with all that belongs to it. */
export async function mirrorFolder(place: MirrorPlace): Promise<string> {
  const { folder, profile, server, reader, isOpen } = place
  const readable = encodeURIComponent(reader.trim())
  // What makes a fingerprint takes longer to load than a mirror takes to answer.
  const own = isOpen && readable.length <= 200 ? readable : await fingerprint([reader])
  return join(folder, await accountFolder(profile, server), own)
}
