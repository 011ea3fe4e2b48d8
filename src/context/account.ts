import { SignInError, UsageError } from '#errors.ts'
import { requireProfile, sandboxProfile } from '#store/settings/profiles.ts'
import type { Profile, Settings } from '#store/settings/schema.ts'

/** The account that a command acts with. */
export type Account = SandboxAccount | ServerAccount

export interface SandboxAccount {
  readonly kind: 'sandbox'
  readonly profile: string
}

export interface ServerAccount {
  readonly kind: 'server'
  /** Name of the profile; null when all of it came from the environment or options. */
  readonly profile: string | null
  readonly server: string
  readonly auth: Profile['auth']
  readonly username: string | null
  /** Null when there is none: then the account cannot sign in. */
  readonly secret: string | null
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
  readonly profile: string | undefined
  readonly apiKey: string | undefined
  readonly username: string | undefined
  readonly password: string | undefined
}

export function accountVariables(env: Environment): AccountVariables {
  return {
    server: serverOnly(given(env['HELPDESK_SERVER'])),
    profile: given(env['HELPDESK_PROFILE']),
    apiKey: given(env['HELPDESK_API_KEY']),
    username: given(env['HELPDESK_USERNAME']),
    password: given(env['HELPDESK_PASSWORD']),
  }
}

/**
 * An option beats the environment, the environment beats the saved profile. A saved secret goes only to its own
 * profile's server. Throws UsageError for an unknown profile and SignInError when no server is known.
 */
export function chooseAccount(typed: Typed, env: Environment, settings: Settings): Account {
  const variables = accountVariables(env)
  const server = serverOnly(typed.server) ?? variables.server
  // A server named by hand is an account of its own unless a profile is named too.
  const named = typed.profile ?? variables.profile ?? settings.profile
  if (named === sandboxProfile && server === undefined) return { kind: 'sandbox', profile: sandboxProfile }
  const saved = named === null || named === sandboxProfile ? null : requireProfile(settings, named)
  const own = fromEnvironment(variables)
  if (server === undefined && !saved) throw notSignedIn()
  if (own.secret !== null) return ownSecret({ named, saved, server, own })
  if (!saved || (server !== undefined && !sameServer(server, saved.server))) {
    throw new SignInError(`There is no secret for ${server ?? 'this server'}.`, {
      hint: 'Sign in: helpdesk login --server URL, or set HELPDESK_API_KEY for this one call.',
    })
  }
  return fromProfile(named, saved)
}

interface OwnSecret {
  readonly secret: string | null
  readonly auth: Profile['auth']
  readonly username: string | null
}

function fromEnvironment({ username: name, apiKey, password }: AccountVariables): OwnSecret {
  const username = name ?? null
  if (apiKey !== undefined) return { secret: apiKey, auth: username === null ? 'key' : 'app-key', username }
  if (password === undefined) return { secret: null, auth: 'key', username }
  if (username !== null) return { secret: password, auth: 'password', username }
  throw new UsageError('HELPDESK_PASSWORD is set, but not whose it is.', {
    hint: 'Set HELPDESK_USERNAME too.',
  })
}

interface Parts {
  readonly named: string | null
  readonly saved: Profile | null
  readonly server: string | undefined
  readonly own: OwnSecret
}

function ownSecret({ named, saved, server, own }: Parts): ServerAccount {
  const same = saved !== null && (server === undefined || sameServer(server, saved.server))
  return {
    kind: 'server',
    profile: same ? named : null,
    server: server ?? saved?.server ?? '',
    auth: own.auth,
    username: own.username,
    secret: own.secret,
    wire: same ? wireOf(saved) : {},
    insecureHttp: (same ? saved.insecureHttp : undefined) ?? false,
    sitePolicy: saved?.sitePolicy ?? null,
  }
}

function fromProfile(name: string | null, saved: Profile): ServerAccount {
  return {
    kind: 'server',
    profile: name,
    server: saved.server,
    auth: saved.auth,
    username: saved.username ?? null,
    secret: saved.secret ?? null,
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

function notSignedIn(): SignInError {
  return new SignInError('You are not signed in to a help desk.', {
    hint: 'Sign in: helpdesk login. To try without a server: helpdesk --profile sandbox queue',
  })
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
