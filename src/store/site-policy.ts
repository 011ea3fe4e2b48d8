import { dirname, resolve } from 'node:path'
import { UsageError } from '#errors.ts'
import { readTextIfAny } from './files.ts'

export interface SitePolicyPlaces {
  /** The value of HELPDESK_SITE_POLICY. */
  readonly variable?: string | undefined
  /** The profile's sitePolicy; a relative one counts from the folder of the settings. */
  readonly profile?: string | undefined
  /** The user's own file; it may be missing. */
  readonly user: string
  /** The file an administrator put there for everyone, /etc/helpdesk/site-policy.json; it may be missing. */
  readonly everyone: string
}

/** The first site policy there is, as text. Throws UsageError when one that was named is missing, StorageError when it cannot be read. */
export async function findSitePolicy(
  places: SitePolicyPlaces,
): Promise<{ path: string; text: string } | null> {
  if (places.variable !== undefined && places.variable !== '') {
    return await named(places.variable, 'HELPDESK_SITE_POLICY')
  }
  if (places.profile !== undefined && places.profile !== '') {
    return await named(resolve(dirname(places.user), places.profile), 'the profile')
  }
  for (const path of [places.user, places.everyone]) {
    const text = await readTextIfAny(path)
    if (text !== null) return { path, text }
  }
  return null
}

async function named(path: string, by: string): Promise<{ path: string; text: string }> {
  const text = await readTextIfAny(path)
  if (text !== null) return { path, text }
  throw new UsageError(`The site policy ${path}, named by ${by}, does not exist.`, {
    hint: 'Correct the path, or ask your administrator for the file.',
  })
}
