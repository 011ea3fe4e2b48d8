import { dirname, join } from 'node:path'
import { UsageError } from '#errors.ts'
import { readTextIfAny } from './files.ts'
import { checkProfileName, sandboxProfile } from './settings/profiles.ts'

/** The name of a file that says which profile is for the folder it is in, and for all below. */
const fileName = '.helpdesk-profile'

export interface FolderProfile {
  readonly name: string
  /** The file that says so. */
  readonly path: string
}

/**
 * The profile that a folder, or the nearest one above it, names; null when none does. Nothing but the name is read
 * from the file. Throws UsageError, with its path, for a file that holds anything else.
 */
export async function findFolderProfile(folder: string): Promise<FolderProfile | null> {
  const path = join(folder, fileName)
  const text = await readTextIfAny(path)
  if (text !== null) return { name: nameIn(text, path), path }
  const above = dirname(folder)
  return above === folder ? null : findFolderProfile(above)
}

function nameIn(text: string, path: string): string {
  const name = text.replace(/^\uFEFF/, '').trim()
  if (name === sandboxProfile) return name
  try {
    checkProfileName(name)
    return name
  } catch (cause) {
    throw new UsageError(`${path} does not hold the name of a profile.`, {
      hint: 'It holds one name and nothing else, as helpdesk profiles lists them. Correct it or remove it; --profile NAME passes it over.',
      cause,
    })
  }
}
