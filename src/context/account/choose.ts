import { firstApi, readServerApi } from '#desk/server/api.ts'
import { SignInError, UsageError } from '#errors.ts'
import type { FolderProfile } from '#store/folder-profile.ts'
import { findProfile, requireProfile, sandboxProfile } from '#store/settings/profiles.ts'
import type { Profile, Settings } from '#store/settings/schema.ts'
import type { Account, SandboxAccount } from './account.ts'
import { isSameServer } from './same-server.ts'
import { fromProfile, type Named, withOwnSecret } from './server-account.ts'
import {
  accountVariables,
  type AccountVariables,
  type Environment,
  fromEnvironment,
  serverOnly,
} from './variables.ts'

export interface Typed {
  readonly profile: string | undefined
  readonly server: string | undefined
}

/** An option or the environment names the account, so that the folder has no say. */
export function isNamed(typed: Typed, env: Environment): boolean {
  const { profile, server } = accountVariables(env)
  return [typed.profile, typed.server, profile, server].some((name) => name !== undefined)
}

/**
 * An option beats the environment, the environment beats the profile of the folder, that beats the saved one. A saved
 * secret goes only to its own profile's server. Throws UsageError for an unknown profile and SignInError when no server
 * is known.
 */
export async function chooseAccount(
  typed: Typed,
  env: Environment,
  { settings, folder }: Saved,
): Promise<Account> {
  const variables = accountVariables(env)
  const server = serverOnly(typed.server) ?? variables.server
  // A server named by hand is an account of its own unless a profile is named too.
  const named = namedProfile({ typed: typed.profile, variable: variables.profile, settings, folder })
  if (named.profile === sandboxProfile && server === undefined)
    return {
      kind: 'sandbox',
      profile: sandboxProfile,
      profileFrom: named.profileFrom ?? 'settings',
      api: sandboxApi(variables),
    }
  const saved = savedProfile(named.profile, { settings, folder })
  const same = saved !== null && (server === undefined || (await isOf(saved, server))) ? saved : null
  const own = fromEnvironment(variables, same)
  const api = variables.api === undefined ? (same?.api ?? firstApi) : readServerApi(variables.api)
  const address = server ?? saved?.server
  if (address === undefined) throw notSignedIn()
  const { secret } = own
  if (secret !== null)
    return withOwnSecret(
      { ...own, secret },
      { named, saved, isItsServer: same !== null, server: address, api },
    )
  if (!same) {
    throw new SignInError(`There is no secret for ${address}.`, {
      hint: 'Sign in: helpdesk login --server URL, or set HELPDESK_API_KEY for this one call.',
    })
  }
  return { ...fromProfile(named, same), api }
}

/** Throws UsageError for one that the sandbox does not speak. */
function sandboxApi({ api: word }: AccountVariables): SandboxAccount['api'] {
  const api = word === undefined ? firstApi : readServerApi(word)
  if (api !== 'rt') return api
  throw new UsageError('The sandbox is a Web Help Desk; HELPDESK_API says rt.', {
    hint: 'Set HELPDESK_API to legacy or nextgen, or not at all.',
  })
}

/** What is kept on this computer. */
interface Saved {
  readonly settings: Settings
  /** What the folder says, when neither an option nor the environment names an account. */
  readonly folder: FolderProfile | null
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

function notSignedIn(): SignInError {
  return new SignInError('You are not signed in to a help desk.', {
    hint: 'Sign in: helpdesk login. To try without a server: helpdesk --profile sandbox queue',
  })
}

function isOf({ server, api = firstApi }: Profile, given: string): Promise<boolean> {
  return isSameServer(given, server, api)
}
