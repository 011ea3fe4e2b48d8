import { join } from 'node:path'
import type { Account, ServerAccount } from '../account/account.ts'
import { serverKinds } from './server-kinds.ts'

/** Under what names things are kept for an account. */
export async function keptUnder(account: ServerAccount): Promise<KeptUnder> {
  const { parseServerRoot } = await serverKinds[account.api].root()
  const root = parseServerRoot(account.server, { insecureHttp: true })
  return {
    profile: accountName(account),
    server: root.origin.text + root.prefix,
    reader: signInOf(account),
    isOpen: account.username !== null || account.secret === null,
  }
}

/** The file in which an account's last looks are remembered, in their folder. */
export async function looksPath(account: Account, folder: string): Promise<string> {
  if (account.kind === 'sandbox') return join(folder, `${account.profile}.json`)
  const [{ accountFolder }, { profile, server }] = await Promise.all([
    import('#store/account-folder.ts'),
    keptUnder(account),
  ])
  return join(folder, `${await accountFolder(profile, server)}.json`)
}

export interface KeptUnder {
  readonly profile: string
  readonly server: string
  /** A profile may be used with a sign-in of the environment: what that may see is not for the profile's own. */
  readonly reader: string
  /** It has no secret in it, so that it may be read. */
  readonly isOpen: boolean
}

// What one account may see must not be kept for another. A key alone is all that tells two accounts apart; the cache
// makes a fingerprint of this name and keeps nothing else of it.
export function accountName(account: ServerAccount): string {
  return account.profile ?? `environment ${signInOf(account)}`
}

/** Whose a session is. A profile may be used with a key of the environment, which must not go on with another's. */
export async function sessionReader(account: Account): Promise<string> {
  if (account.kind === 'sandbox') return ''
  const { auth, username, secret, secretIn } = account
  if (username !== null || secret === null || secretIn !== 'environment') return `${auth} ${username ?? ''}`
  const { fingerprint } = await import('#store/account-folder.ts')
  return `${auth} ${await fingerprint([secret])}`
}

function signInOf({ username, auth, secret }: ServerAccount): string {
  return `${auth} ${username ?? secret ?? ''}`
}
