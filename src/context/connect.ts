import { firstApi, type ServerApi } from '#desk/server-api.ts'
import type { SitePolicy } from '#desk/site/policy.ts'
import { SignInError } from '#errors.ts'
import type { HttpRequest, Transport } from '#http/transport.ts'
import type { Cache } from '#store/cache.ts'
import type { Damage } from '#store/kept-file.ts'
import type { StorePaths } from '#store/paths.ts'
import type { LookupCache } from '#remote/keep.ts'
import type { LateCredentials } from '#whd/options.ts'
import type { RemoteDesk } from '#remote/remote-desk.ts'
import type { Shell } from '../shell.ts'
import type { Account, ServerAccount } from './account/account.ts'
import { credentialsOf } from './account/credentials.ts'
import type { SandboxDoor } from './sandbox.ts'
import { serverKinds } from './server-kinds.ts'
import { machineOf } from './settings.ts'

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
    serverKinds[account.kind === 'server' ? account.api : firstApi].load(),
    import('#desk/standing/state.ts'),
    import('#store/cache.ts'),
    import('#store/sessions.ts'),
    import('#http/until-lost.ts'),
  ])
  const line = account.kind === 'sandbox' ? await inProcess(parts) : await overHttp(account, parts)
  const root = parseServerRoot(line.server, {
    insecureHttp: account.kind === 'server' && account.insecureHttp,
  })
  const server = root.origin.text + root.prefix
  const sessions = createSessions(paths.sessions, remembering)
  const place = { profile: account.profile ?? 'environment', server, reader: await sessionReader(account) }
  const watched = await upgradeWatch(account, line, parts)
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

interface Watched {
  readonly transport: Transport
  readonly follow: (desk: ConnectedDesk) => ConnectedDesk
}

/** An account of before goes on where its server speaks the next API. */
async function upgradeWatch(account: Account, { transport }: Line, parts: ConnectParts): Promise<Watched> {
  const { onUpgrade, shell } = parts
  if (account.kind === 'sandbox' || account.api !== 'legacy' || onUpgrade === undefined)
    return { transport, follow: (desk) => desk }
  const [{ noticing }, { following }] = await Promise.all([import('./upgraded.ts'), import('./following.ts')])
  const isUpgraded = async (): Promise<boolean> => {
    const { speaksNextgen } = await import('#whd/nextgen/probe.ts')
    return speaksNextgen({ ...account, transport, signal: shell.signal })
  }
  const next = async (): Promise<ConnectedDesk> => {
    await onUpgrade('nextgen')
    // What the old server said of itself, its version above all, holds no longer.
    await forgetLookups(account, parts)
    return connect({ ...account, api: 'nextgen' }, parts)
  }
  return { transport: noticing(transport, isUpgraded), follow: (desk) => following(desk, next) }
}

/** The API of an account's server, asked of it without any credentials. */
export async function apiOf(account: Account, parts: ConnectParts): Promise<ServerApi> {
  if (account.kind === 'sandbox') return firstApi
  const { detect } = await import('./detect.ts')
  const { transport } = await overHttp(account, parts)
  return detect({ ...account, transport, signal: parts.shell.signal })
}

function lookups(cache: Cache, { readsOnly = false }: Pick<ConnectParts, 'readsOnly'>): LookupCache {
  const { readOld: _, ...fresh } = cache
  return readsOnly ? cache : fresh
}

/** Under what names things are kept for an account. */
export async function keptUnder(account: ServerAccount): Promise<KeptUnder> {
  const { parseServerRoot } = await serverKinds[account.api].load()
  const root = parseServerRoot(account.server, { insecureHttp: true })
  return {
    profile: accountName(account),
    server: root.origin.text + root.prefix,
    reader: signInOf(account),
  }
}

interface KeptUnder {
  readonly profile: string
  readonly server: string
  /** A profile may be used with a sign-in of the environment: what that may see is not for the profile's own. */
  readonly reader: string
}

// What one account may see must not be kept for another. A key alone is all that tells two accounts apart; the cache
// makes a fingerprint of this name and keeps nothing else of it.
function accountName(account: ServerAccount): string {
  return account.profile ?? `environment ${signInOf(account)}`
}

/** Whose a session is. A profile may be used with a key of the environment, which must not go on with another's. */
async function sessionReader(account: Account): Promise<string> {
  if (account.kind === 'sandbox') return ''
  const { auth, username, secret, secretIn } = account
  if (username !== null || secret === null || secretIn !== 'environment') return `${auth} ${username ?? ''}`
  const { fingerprint } = await import('#store/account-folder.ts')
  return `${auth} ${await fingerprint([secret])}`
}

function signInOf({ username, auth, secret }: ServerAccount): string {
  return `${auth} ${username ?? secret ?? ''}`
}

interface Line {
  readonly server: string
  readonly transport: Transport
  readonly credentials: LateCredentials
}

async function overHttp(account: ServerAccount, parts: ConnectParts): Promise<Line> {
  return {
    server: account.server,
    transport: await patient(parts.wires.transport ?? (await nodeTransport(account, parts)), parts.shell),
    credentials: credentialsOf(account, () => parts.secretOf(account)),
  }
}

async function nodeTransport(
  { wire }: ServerAccount,
  { shell, debug, patience, insecure, onSystemRoots }: ConnectParts,
): Promise<Transport> {
  const [{ createNodeTransport }, { timeoutsFor }] = await Promise.all([
    import('#http/node-transport.ts'),
    import('#http/timeouts.ts'),
  ])
  return createNodeTransport({
    trust: { ...wire, insecure },
    proxy: wire.proxy,
    env: shell.env,
    onSystemRoots,
    timeouts: timeoutsFor(patience),
    debug,
  })
}

/** Tries reads again; at a terminal a long pause is told. */
async function patient(transport: Transport, { stderr, sleep, random, now }: Shell): Promise<Transport> {
  const { retrying } = await import('#http/retrying.ts')
  const say = (line: string): void => void (stderr.isTTY === true && stderr.write(`${line}\n`))
  return retrying(transport, { sleep, random, now, say })
}

/** The embedded help desk, as its first technician: the same requests as over HTTP, without a port. */
async function inProcess({ sandbox, debug }: ConnectParts): Promise<Line> {
  const desk = await sandbox.open({})
  const [tech] = desk.keys().techs
  if (!tech)
    throw new SignInError('The sandbox has no technician.', {
      hint: 'Start it afresh: helpdesk sandbox reset',
    })
  return {
    server: 'http://localhost',
    transport: async (request) => {
      debug?.(`${request.method} ${String(request.address)} in-process`)
      return desk.handle(await asSandboxRequest(request))
    },
    credentials: {
      auth: 'key',
      username: null,
      ask: () => Promise.resolve({ mode: 'key', apiKey: tech.apiKey }),
    },
  }
}

async function asSandboxRequest({ method, address, headers, body }: HttpRequest) {
  const { revealTarget } = await import('#http/address.ts')
  const lower = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name.toLowerCase(), text]))
  return { method, url: revealTarget(address), headers: { host: 'localhost', ...lower }, body: body ?? null }
}

/** Ends what signing in opened on the server. No secret is asked for where nothing can be open. */
export async function signOut(account: Account, open: () => Promise<ConnectedDesk>): Promise<void> {
  if (account.kind === 'sandbox' || !serverKinds[account.api].leavesOpen(account.auth)) return
  const desk = await open()
  await desk.signOut()
}

async function forgetLookups(
  account: ServerAccount,
  { shell, paths }: Pick<ConnectParts, 'shell' | 'paths'>,
): Promise<void> {
  const { createCache } = await import('#store/cache.ts')
  const named = { ...(await keptUnder(account)), machine: machineOf(shell), onDamage: () => undefined }
  await createCache({ folder: paths.lookups, ...named }).clear()
}

/** Forgets what is kept for an account besides its settings: its session, its look-ups and the last answers. */
export async function forget(
  account: Account,
  { shell, paths }: Pick<ConnectParts, 'shell' | 'paths'>,
): Promise<void> {
  const [{ createSessions }, { createAnswerFiles }] = await Promise.all([
    import('#store/sessions.ts'),
    import('#store/answers/answers.ts'),
  ])
  if (account.kind === 'sandbox') return
  const remembering = { machine: machineOf(shell), onDamage: () => undefined }
  const named = { ...(await keptUnder(account)), ...remembering }
  await createSessions(paths.sessions, remembering).forget(account.profile ?? 'environment')
  await forgetLookups(account, { shell, paths })
  await createAnswerFiles({ folder: paths.answers, ...named }).clear()
}
