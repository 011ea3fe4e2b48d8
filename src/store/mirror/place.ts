import { join } from 'node:path'
import { accountFolder, readerFolder, type Reader } from '../account-folder.ts'

/** Whose mirror it is. */
export interface MirrorPlace extends Reader {
  readonly folder: string
  readonly profile: string
  /** The server's address without any secret. */
  readonly server: string
}

/** The folder of one mirror with all that belongs to it. */
export async function mirrorFolder(place: MirrorPlace): Promise<string> {
  const { folder, profile, server } = place
  return join(folder, await accountFolder(profile, server), await readerFolder(place))
}
