import type { Account } from '#desk/helpdesk.ts'
import type { ServerApi } from '#desk/server/api.ts'
import type { SignedIn } from '#views/lists/account.ts'

interface Place {
  readonly profile: string | null
  readonly server: string
  readonly api: ServerApi
  readonly auth: string
  readonly username: string | null
  readonly connection: string
  readonly profileFrom: string | null
  readonly secretIn: string
}

interface Reached {
  readonly server: string
  readonly wire: {
    readonly pin?: string
    readonly caFile?: string
    readonly proxy?: string
    readonly clientCert?: string
  }
}

/** How the server is reached, in words. */
export function connectionOf({ server, wire }: Reached): string {
  const { pin, caFile, proxy, clientCert } = wire
  const isPlain = /^http:/i.test(server)
  const trusted =
    pin !== undefined ? ['pinned certificate'] : caFile === undefined ? [] : [`authorities of ${caFile}`]
  const own = clientCert === undefined ? [] : ['certificate of yours']
  const by = proxy === undefined ? [] : [proxy === 'none' ? 'no proxy' : `proxy ${proxy}`]
  return [isPlain ? 'plain http' : 'https', ...(isPlain ? [] : [...trusted, ...own]), ...by].join(', ')
}

/** Who is signed in, and where. */
export function signedIn(place: Place, who: Account): SignedIn {
  const { profile, profileFrom, server, api, auth, username, connection, secretIn } = place
  const { name, email, techId, version } = who
  return {
    profile,
    profileFrom,
    server,
    api,
    connection,
    auth,
    secretIn,
    techId,
    name,
    username: who.username ?? username,
    email,
    version,
  }
}
