import { UsageError } from '#errors.ts'
import type { Profile } from '#store/settings/schema.ts'

export type Environment = Readonly<Record<string, string | undefined>>

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

/** A sign-in that the environment gives; `secret` is null when it gives none. */
export interface OwnSignIn {
  readonly secret: string | null
  readonly auth: Profile['auth']
  readonly username: string | null
}

/** The sign-in of the environment, for a saved profile if it belongs to one. Throws UsageError for a password without a name. */
export function fromEnvironment(variables: AccountVariables, saved: Profile | null): OwnSignIn {
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
function forProfile({ apiKey, password }: AccountVariables, saved: Profile | null): OwnSignIn | null {
  if (saved?.store !== 'none') return null
  const { auth, username } = saved
  const takesPassword = auth === 'password' || (auth === 'session' && username !== undefined)
  const secret = (auth === 'password' ? undefined : apiKey) ?? (takesPassword ? password : undefined)
  return secret === undefined ? null : { secret, auth, username: username ?? null }
}

/** The address as it was pasted, without a query: that of the API's own pages holds a key. */
export function serverOnly(pasted: string | undefined): string | undefined {
  return pasted?.replace(/[?#].*$/s, '')
}

function given(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text
}
