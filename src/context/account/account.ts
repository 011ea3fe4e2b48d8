import { firstApi, readServerApi, type ServerApi } from '#desk/server-api.ts'
import { SignInError, UsageError } from '#errors.ts'
import type { FolderProfile } from '#store/folder-profile.ts'
import { findProfile, requireProfile, sandboxProfile } from '#store/settings/profiles.ts'
import type { Profile, Settings } from '#store/settings/schema.ts'

/** The account that a command acts with. */
export type Account = SandboxAccount | ServerAccount

export interface SandboxAccount {
  readonly kind: 'sandbox'
  readonly profile: string
  readonly profileFrom: ProfileFrom
}

/** What named the profile: `--profile`, `HELPDESK_PROFILE`, `settings`, or the path of a file in the folder or above it. */
type ProfileFrom = string

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

export interface Typed {
  readonly profile: string | undefined
  readonly server: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** What the environment says about the account; an empty variable counts as none. */
export interface AccountVariables {
  readonly server: string | undefined
  /** As it was written. */
  readonly api: string | undefined
  readonly profile: string | undefined
  readonly apiKey: string | undefined
  readonly username: string | undefined
  readonly password: string | undefined
}

export function accountVariables(env: Environment): AccountVariables {
  return {
    server: serverOnly(given(env['HELPDESK_SERVER'])),
    api: given(env['HELPDESK_API']),
    profile: given(env['HELPDESK_PROFILE']),
    apiKey: given(env['HELPDESK_API_KEY']),
    username: given(env['HELPDESK_USERNAME']),
    password: given(env['HELPDESK_PASSWORD']),
  }
}

/**
 * An option beats the environment, the environment beats the profile of the folder, that beats the saved one. A saved
 * secret goes only to its own profile's server. Throws UsageError for an unknown profile and SignInError when no server
 * is known.
 */
export function chooseAccount(typed: Typed, env: Environment, { settings, folder }: Saved): Account {
  const variables = accountVariables(env)
  const server = serverOnly(typed.server) ?? variables.server
  // A server named by hand is an account of its own unless a profile is named too.
  const named = namedProfile({ typed: typed.profile, variable: variables.profile, settings, folder })
  if (named.profile === sandboxProfile && server === undefined)
    return { kind: 'sandbox', profile: sandboxProfile, profileFrom: named.profileFrom ?? 'settings' }
  const saved = savedProfile(named.profile, { settings, folder })
  const same = saved !== null && (server === undefined || sameServer(server, saved.server)) ? saved : null
  const own = fromEnvironment(variables, same)
  const api = variables.api === undefined ? (same?.api ?? firstApi) : readServerApi(variables.api)
  if (server === undefined && !saved) throw notSignedIn()
  if (own.secret !== null) return ownSecret({ named, saved, same, server, api, own })
  if (!same) {
    throw new SignInError(`There is no secret for ${server ?? 'this server'}.`, {
      hint: 'Sign in: helpdesk login --server URL, or set HELPDESK_API_KEY for this one call.',
    })
  }
  return { ...fromProfile(named, same), api }
}

/** What is kept on this computer. */
interface Saved {
  readonly settings: Settings
  /** What the folder says, when neither an option nor the environment names an account. */
  readonly folder: FolderProfile | null
}

interface Named {
  readonly profile: string | null
  readonly profileFrom: ProfileFrom | null
}

interface Naming extends Saved {
  readonly typed: string | undefined
  readonly variable: string | undefined
}

function namedProfile({ typed, variable, folder, settings }: Naming): Named {
  if (typed !== undefined) return { profile: typed, profileFrom: '--profile' }
  if (variable !== undefined) return { profile: variable, profileFrom: 'HELPDESK_PROFILE' }
  if (folder !== null) return { profile: folder.name, profileFrom: folder.path }
  return { profile: settings.profile, profileFrom: settings.profile === null ? null : 'settings' }
}

function savedProfile(name: string | null, { settings, folder }: Saved): Profile | null {
  if (name === null || name === sandboxProfile) return null
  if (folder === null || findProfile(settings, name) !== null) return requireProfile(settings, name)
  throw new UsageError(`There is no profile "${name}", which ${folder.path} names.`, {
    hint: `See them: helpdesk profiles. helpdesk login --profile ${name} makes it; --profile NAME passes the file over.`,
  })
}

interface OwnSecret {
  readonly secret: string | null
  readonly auth: Profile['auth']
  readonly username: string | null
}

function fromEnvironment(variables: AccountVariables, saved: Profile | null): OwnSecret {
  const { username: name, apiKey, password } = variables
  const own = name === undefined ? forProfile(variables, saved) : null
  if (own !== null) return own
  const username = name ?? null
  if (apiKey !== undefined) return { secret: apiKey, auth: username === null ? 'key' : 'app-key', username }
  if (password === undefined) return { secret: null, auth: 'key', username }
  if (username !== null) return { secret: password, auth: 'password', username }
  throw new UsageError('HELPDESK_PASSWORD is set, but not whose it is.', {
    hint: 'Set HELPDESK_USERNAME too.',
  })
}

/** A profile that keeps no secret says how to sign in with the one that the environment gives; null when none fits it. */
function forProfile({ apiKey, password }: AccountVariables, saved: Profile | null): OwnSecret | null {
  if (saved?.store !== 'none') return null
  const { auth, username } = saved
  const takesPassword = auth === 'password' || (auth === 'session' && username !== undefined)
  const secret = (auth === 'password' ? undefined : apiKey) ?? (takesPassword ? password : undefined)
  return secret === undefined ? null : { secret, auth, username: username ?? null }
}

interface Parts {
  readonly named: Named
  readonly saved: Profile | null
  /** The saved profile, when the server is its own. */
  readonly same: Profile | null
  readonly server: string | undefined
  readonly api: ServerApi
  readonly own: OwnSecret
}

function ownSecret({ named, saved, same, server, api, own }: Parts): ServerAccount {
  return {
    kind: 'server',
    profile: same ? named.profile : null,
    profileFrom: same ? named.profileFrom : null,
    server: server ?? saved?.server ?? '',
    api,
    auth: own.auth,
    username: own.username,
    secret: own.secret,
    secretIn: 'environment',
    keyCommand: null,
    wire: same ? wireOf(same) : {},
    insecureHttp: same?.insecureHttp ?? false,
    sitePolicy: saved?.sitePolicy ?? null,
  }
}

function fromProfile(named: Named, saved: Profile): Omit<ServerAccount, 'api'> {
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

function notSignedIn(): SignInError {
  return new SignInError('You are not signed in to a help desk.', {
    hint: 'Sign in: helpdesk login. To try without a server: helpdesk --profile sandbox queue',
  })
}

/** An option or the environment names the account, so that the folder has no say. */
export function isNamed(typed: Typed, env: Environment): boolean {
  const { profile, server } = accountVariables(env)
  return [typed.profile, typed.server, profile, server].some((name) => name !== undefined)
}

/** Two spellings of one address: letter case of the host, trailing slashes and the path below /helpdesk do not count. */
function sameServer(one: string, other: string): boolean {
  return origin(one) === origin(other)
}

function origin(server: string): string {
  const address = /^[a-z]+:\/\//i.test(server) ? server : `https://${server}`
  return URL.canParse(address) ? new URL(address).origin : server
}

/** The address as it was pasted, without a query: that of the API's own pages holds a key. */
export function serverOnly(pasted: string | undefined): string | undefined {
  return pasted?.replace(/[?#].*$/s, '')
}

function given(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text
}
