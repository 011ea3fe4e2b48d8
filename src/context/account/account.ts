import type { ServerApi } from '#desk/server/api.ts'
import type { Profile } from '#store/settings/schema.ts'

/** The account that a command acts with. */
export type Account = SandboxAccount | ServerAccount

export interface SandboxAccount {
  readonly kind: 'sandbox'
  readonly profile: string
  readonly profileFrom: ProfileFrom
  /** It speaks those of Web Help Desk. */
  readonly api: Exclude<ServerApi, 'rt'>
}

/** What named the profile: `--profile`, `HELPDESK_PROFILE`, `settings`, or the path of a file in the folder or above it. */
export type ProfileFrom = string

/** Where the secret of an account is; `settings` is where programs before 0.3.0 kept it. */
export type SecretIn = 'environment' | 'keyring' | 'file' | 'key-command' | 'settings' | 'none'

export interface ServerAccount {
  readonly kind: 'server'
  /** Name of the profile; null when all of it came from the environment or options. */
  readonly profile: string | null
  readonly profileFrom: ProfileFrom | null
  readonly server: string
  readonly api: ServerApi
  readonly auth: Profile['auth']
  readonly username: string | null
  /** What was given, or an old settings file holds; null when it is kept elsewhere. */
  readonly secret: string | null
  readonly secretIn: SecretIn
  /** The command that prints it. */
  readonly keyCommand: string | null
  readonly wire: AccountWire
  readonly insecureHttp: boolean
  readonly sitePolicy: string | null
}

/** How the server of an account is reached: whom to trust, what to show, by which proxy. */
export type AccountWire = Pick<Profile, 'caFile' | 'pin' | 'roots' | 'clientCert' | 'clientKey' | 'proxy'>
