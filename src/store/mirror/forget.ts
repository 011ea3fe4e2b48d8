import { join } from 'node:path'
import { accountFolder } from '../account-folder.ts'
import { removeFolderIfAny } from '../files.ts'
import type { MirrorPlace } from './place.ts'

/** Removes the mirrors of an account, whoever read for it. Throws StorageError. */
export async function forgetMirrors({
  folder,
  profile,
  server,
}: Pick<MirrorPlace, 'folder' | 'profile' | 'server'>): Promise<void> {
  await removeFolderIfAny(join(folder, await accountFolder(profile, server)))
}
