import type { Account } from './account.ts'

/** For which account something typed is kept: a profile may mean another server by the time that it is sent. */
export interface KeptFor {
  readonly profile: string | null
  /** Null for the sandbox, and where no account could be had. */
  readonly server: string | null
}

/** Text is kept also where no account can be had. */
export async function keptFor(account: () => Promise<Account>): Promise<KeptFor> {
  const used = await account().catch(() => null)
  return { profile: used?.profile ?? null, server: used?.kind === 'server' ? used.server : null }
}
