import type { ServerApi } from '#desk/server/api.ts'
import type { Profile } from '#store/settings/schema.ts'
import type { AccountWire, ProfileFrom, SecretIn, ServerAccount } from './account.ts'
import type { OwnSignIn } from './variables.ts'

export interface Named {
  readonly profile: string | null
  readonly profileFrom: ProfileFrom | null
}

interface Place {
  readonly named: Named
  /** The profile that is named, if any. */
  readonly saved: Profile | null
  /** The server is that of the profile. */
  readonly isItsServer: boolean
  readonly server: string
  readonly api: ServerApi
}

/** An account whose sign-in the environment gives. How the server is reached is the profile's where it is its server. */
export function withOwnSecret(
  own: OwnSignIn & { readonly secret: string },
  { named, saved, isItsServer, server, api }: Place,
): ServerAccount {
  const same = isItsServer ? saved : null
  return {
    kind: 'server',
    profile: same ? named.profile : null,
    profileFrom: same ? named.profileFrom : null,
    server,
    api,
    ...own,
    secretIn: 'environment',
    keyCommand: null,
    wire: same ? wireOf(same) : {},
    insecureHttp: same?.insecureHttp ?? false,
    sitePolicy: saved?.sitePolicy ?? null,
  }
}

/** An account as it was saved. */
export function fromProfile(named: Named, saved: Profile): Omit<ServerAccount, 'api'> {
  return {
    kind: 'server',
    ...named,
    server: saved.server,
    auth: saved.auth,
    username: saved.username ?? null,
    secret: saved.secret ?? null,
    secretIn: secretOf(saved),
    keyCommand: saved.keyCommand ?? null,
    wire: wireOf(saved),
    insecureHttp: saved.insecureHttp ?? false,
    sitePolicy: saved.sitePolicy ?? null,
  }
}

function wireOf({ caFile, pin, roots, clientCert, clientKey, proxy }: AccountWire): AccountWire {
  return {
    ...(caFile === undefined ? {} : { caFile }),
    ...(pin === undefined ? {} : { pin }),
    ...(roots === undefined ? {} : { roots }),
    ...(clientCert === undefined ? {} : { clientCert }),
    ...(clientKey === undefined ? {} : { clientKey }),
    ...(proxy === undefined ? {} : { proxy }),
  }
}

function secretOf({ secret, keyCommand, store }: Profile): SecretIn {
  if (secret !== undefined) return 'settings'
  return keyCommand === undefined ? (store ?? 'none') : 'key-command'
}
