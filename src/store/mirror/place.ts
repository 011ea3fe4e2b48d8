import { join } from 'node:path'
import { accountFolder, fingerprint } from '../account-folder.ts'

/** Whose mirror it is. */
export interface MirrorPlace {
  readonly folder: string
  readonly profile: string
  /** The server's address without any secret. */
  readonly server: string
  /** Who reads, within the profile; a fingerprint of it is kept and nothing else. */
  readonly reader: string
}

/** The folder of one mirror with all that belongs to it. */
export async function mirrorFolder({ folder, profile, server, reader }: MirrorPlace): Promise<string> {
  return join(folder, await accountFolder(profile, server), await fingerprint([reader]))
}
