import type { Account } from './account.ts'

/** For which account something typed is kept; a server is named only where no profile names it. */
export interface KeptFor {
  readonly profile: string | null
  readonly server: string | null
}

/** Text is kept also where no account can be had. */
export async function keptFor(account: () => Promise<Account>): Promise<KeptFor> {
  const used = await account().catch(() => null)
  const { profile = null } = used ?? {}
  return { profile, server: used?.kind === 'server' && profile === null ? used.server : null }
}
