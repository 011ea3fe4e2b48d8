import { isAbsolute, join } from 'node:path'
import { UsageError } from '#errors.ts'

/** Where everything that is remembered lives. Nothing is created by asking for it. */
export interface StorePaths {
  readonly config: string
  readonly state: string
  readonly cache: string
  readonly data: string
  readonly settings: string
  readonly secrets: string
  readonly sitePolicy: string
  readonly views: string
  readonly drafts: string
  readonly outbox: string
  readonly unsent: string
  readonly sessions: string
  readonly lookups: string
  readonly completion: string
  readonly answers: string
  readonly mirrors: string
  readonly runs: string
  readonly looks: string
  readonly sandboxDatabase: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** The folders of the XDG Base Directory Specification. Throws UsageError when neither they nor the home folder are known. */
export function storePaths(env: Environment, home: string): StorePaths {
  const config = folder(env, home, { variable: 'XDG_CONFIG_HOME', fallback: ['.config'] })
  const state = folder(env, home, { variable: 'XDG_STATE_HOME', fallback: ['.local', 'state'] })
  const cache = folder(env, home, { variable: 'XDG_CACHE_HOME', fallback: ['.cache'] })
  const data = folder(env, home, { variable: 'XDG_DATA_HOME', fallback: ['.local', 'share'] })
  return {
    config,
    state,
    cache,
    data,
    settings: join(config, 'settings.json'),
    secrets: join(config, 'secrets.json'),
    sitePolicy: join(config, 'site-policy.json'),
    views: join(config, 'views.json'),
    drafts: join(state, 'drafts'),
    outbox: join(state, 'outbox'),
    unsent: join(state, 'unsent'),
    sessions: join(state, 'sessions'),
    lookups: join(cache, 'lookups'),
    completion: join(cache, 'completion'),
    answers: join(cache, 'answers'),
    mirrors: join(data, 'mirrors'),
    runs: join(state, 'runs'),
    looks: join(state, 'looks'),
    sandboxDatabase: join(data, 'sandbox.db'),
  }
}

function folder(
  env: Environment,
  home: string,
  place: { variable: string; fallback: readonly string[] },
): string {
  const named = env[place.variable]
  // The specification: a relative path is invalid and is to be ignored.
  if (named !== undefined && isAbsolute(named)) return join(named, 'helpdesk')
  if (isAbsolute(home)) return join(home, ...place.fallback, 'helpdesk')
  throw new UsageError('The home folder is not known.', {
    hint: `Set HOME or ${place.variable} to a folder of yours.`,
  })
}
