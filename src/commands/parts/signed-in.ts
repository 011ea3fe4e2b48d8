import type { Account } from '#desk/helpdesk.ts'
import type { SignedIn } from '#views/account.ts'

interface Place {
  readonly profile: string | null
  readonly server: string
  readonly auth: string
  readonly username: string | null
}

/** Who is signed in, and where. */
export function signedIn({ profile, server, auth, username }: Place, who: Account): SignedIn {
  const { name, email, techId, version } = who
  return { profile, server, auth, techId, name, username: who.username ?? username, email, version }
}
