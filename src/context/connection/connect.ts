import type { ServerApi } from '#desk/server/api.ts'
import type { SitePolicy } from '#desk/site/policy.ts'
import type { Transport } from '#http/transport.ts'
import type { Cache } from '#store/cache.ts'
import type { Damage } from '#store/kept-file.ts'
import type { StorePaths } from '#store/paths.ts'
import type { LookupCache } from '#remote/keep.ts'
import type { RemoteDesk } from '#remote/remote-desk.ts'
import type { Shell } from '../../shell.ts'
import type { Account, ServerAccount } from '../account/account.ts'
import type { SandboxDoor } from '../sandbox.ts'
import { machineOf } from '../settings.ts'
import { forgetLookups } from './forget.ts'
import { accountName, sessionReader } from './kept-under.ts'
import { inProcess, overHttp } from './line.ts'
import { serverKinds } from './server-kinds.ts'
import { upgradeWatch } from './upgrade-watch.ts'

/** A help desk together with its own API for requests that no command makes. */
export type ConnectedDesk = RemoteDesk

export interface ConnectParts {
  readonly shell: Shell
  readonly paths: StorePaths
  readonly policy: SitePolicy
  readonly sandbox: SandboxDoor
  /** Keep look-ups on disk between commands. */
  readonly cache: boolean
  /** Nothing is written by what is read: while the server is out of reach, look-ups may be old. */
  readonly readsOnly?: boolean
  readonly wires: { readonly transport?: Transport }
  /** Told when a file of what is remembered was found damaged and is now kept aside. */
  readonly onDamage: (damage: Damage) => void
  /** No certificate is checked, for this call. */
  readonly insecure: boolean
  /** Told when the system's authorities know the server and the bundled ones do not. */
  readonly onSystemRoots: () => Promise<void>
  /** Told when the server turns out to speak another API than the account says; left out, nobody looks. */
  readonly onUpgrade?: ((api: ServerApi) => Promise<void>) | undefined
  /** How long the server may be silent, in milliseconds. */
  readonly patience: number
  /** What the account signs in with. Throws SignInError when there is none. */
  readonly secretOf: (account: ServerAccount) => Promise<string>
  /** Takes one line for each request, secrets already redacted. */
  readonly debug: ((line: string) => void) | undefined
}

/** Puts a help desk together for an account. Throws SignInError when the account has no secret. */
export async function connect(account: Account, parts: ConnectParts): Promise<ConnectedDesk> {
  const { shell, paths, policy, onDamage } = parts
  const remembering = { machine: machineOf(shell), onDamage }
  const [
    { createHelpDesk, parseServerRoot },
    { stateOf },
    { createCache, noCache },
    { createSessions },
    { untilLost },
  ] = await Promise.all([
    serverKinds[account.api].load(),
    import('#desk/standing/state.ts'),
    import('#store/cache.ts'),
    import('#store/sessions.ts'),
    import('#http/until-lost.ts'),
  ])
  const line = account.kind === 'sandbox' ? await inProcess(account, parts) : await overHttp(account, parts)
  const root = parseServerRoot(line.server, {
    insecureHttp: account.kind === 'server' && account.insecureHttp,
  })
  const server = root.origin.text + root.prefix
  const sessions = createSessions(paths.sessions, remembering)
  const place = { profile: account.profile ?? 'environment', server, reader: await sessionReader(account) }
  const watched = await upgradeWatch(account, line.transport, {
    ...parts,
    async goOn(upgraded) {
      // What the old server said of itself, its version above all, holds no longer.
      await forgetLookups(upgraded, parts)
      return connect(upgraded, parts)
    },
  })
  const desk = await createHelpDesk({
    transport: parts.readsOnly ? untilLost(watched.transport) : watched.transport,
    root,
    credentials: line.credentials,
    states: (statusName) => stateOf(policy, statusName),
    // The sandbox answers at once, and its database may be replaced at any time.
    cache:
      parts.cache && account.kind === 'server'
        ? lookups(
            createCache({ folder: paths.lookups, profile: accountName(account), server, ...remembering }),
            parts,
          )
        : noCache,
    sessions: {
      read: () => sessions.read(place),
      write: (session) => sessions.write(place, session),
      remove: () => sessions.forget(place.profile),
    },
    clock: { now: shell.now },
    signal: shell.signal,
  })
  return watched.follow(desk)
}

/** The API of an account's server, asked of it without any credentials. */
export async function apiOf(account: Account, parts: ConnectParts): Promise<ServerApi> {
  if (account.kind === 'sandbox') return account.api
  const { detect } = await import('./detect.ts')
  const { transport } = await overHttp(account, parts)
  return detect({ ...account, transport, signal: parts.shell.signal })
}

function lookups(cache: Cache, { readsOnly = false }: Pick<ConnectParts, 'readsOnly'>): LookupCache {
  const { readOld: _, ...fresh } = cache
  return readsOnly ? cache : fresh
}

/** Ends what signing in opened on the server. No secret is asked for where nothing can be open. */
export async function signOut(account: Account, open: () => Promise<ConnectedDesk>): Promise<void> {
  if (account.kind === 'sandbox' || !serverKinds[account.api].leavesOpen(account.auth)) return
  const desk = await open()
  await desk.signOut()
}
