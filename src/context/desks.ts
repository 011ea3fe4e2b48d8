import { type ServerApi, spokenApi } from '#desk/server/api.ts'
import type { KeptAnswers } from '#desk/kept/kept-answers.ts'
import type { FolderProfile } from '#store/folder-profile.ts'
import type { Damage } from '#store/kept-file.ts'
import type { StorePaths } from '#store/paths.ts'
import { sandboxProfile } from '#store/settings/profiles.ts'
import { phoneWords } from '#desk/site/phone-words.ts'
import type { SitePolicy } from '#desk/site/policy.ts'
import type { TypedLine } from '../command.ts'
import type { Context } from '../context.ts'
import type { Shell } from '../shell.ts'
import type { Account } from './account/account.ts'
import { chooseAccount, isNamed } from './account/choose.ts'
import type { SecretDesk } from './account/secrets.ts'
import { serverOnly } from './account/variables.ts'
import type { ConnectedDesk, ConnectParts } from './connection/connect.ts'
import { once } from './once.ts'
import type { ReadingDesk } from './reading.ts'
import type { SandboxDoor } from './sandbox.ts'
import type { SettingsDesk } from './settings.ts'

export interface DesksParts {
  readonly shell: Shell
  readonly paths: StorePaths
  readonly typed: TypedLine
  readonly settings: SettingsDesk
  readonly secrets: SecretDesk
  readonly sandbox: SandboxDoor
  readonly wires: ConnectParts['wires']
  /** The command writes nothing by what it reads, so that it may be read what was kept. */
  readonly readsOnly: boolean
  /** A saved profile that is meant, whatever was typed and the environment says. */
  readonly profile: string | undefined
  readonly say: (line: string) => void
  /** Told when a file of what is remembered of a server was found damaged. */
  readonly onDamage: (damage: Damage) => void
  readonly onMirrorDamage: (damage: Damage) => void
}

/** The account in use, its site policy, and its help desk. */
export interface Desks extends Pick<
  Context,
  | 'everywhere'
  | 'account'
  | 'host'
  | 'policy'
  | 'phone'
  | 'desk'
  | 'raw'
  | 'connect'
  | 'detect'
  | 'signOut'
  | 'forget'
  | 'patience'
  | 'finish'
> {
  /** As raw, with nothing taken from the cache. */
  readonly fresh: () => Promise<ConnectedDesk>
}

export function createDesks(parts: DesksParts): Desks {
  const { shell, paths, typed, settings, secrets, sandbox, wires, readsOnly, profile, say } = parts
  const named = { profile: text(typed, 'profile'), server: text(typed, 'server') }
  const debug = shell.env['HELPDESK_DEBUG'] === '1' ? (line: string) => say(`debug: ${line}`) : undefined

  const account = once(async () => {
    if (profile !== undefined) {
      const only = { profile, server: undefined }
      // Nothing but the environment says which API the sandbox speaks.
      const env = profile === sandboxProfile ? { HELPDESK_API: shell.env['HELPDESK_API'] } : {}
      return chooseAccount(only, env, { settings: await settings.read(), folder: null })
    }
    const folder = isNamed(named, shell.env) ? null : await folderProfile()
    return chooseAccount(named, shell.env, { settings: await settings.read(), folder })
  })

  async function folderProfile(): Promise<FolderProfile | null> {
    const { findFolderProfile } = await import('#store/folder-profile.ts')
    return findFolderProfile(shell.cwd)
  }

  async function policyFor(used: Account): Promise<SitePolicy> {
    const { readPolicy } = await import('./policy.ts')
    return readPolicy({ account: used, shell, paths })
  }

  const policy = once(async () => policyFor(await account()))

  const patience = async (): Promise<number> => ((await settings.read()).settings.timeout ?? 120) * 1000

  let isWarned = false
  function isInsecure(to: Account): boolean {
    if (typed.options['insecure'] !== true || to.kind === 'sandbox') return false
    if (!isWarned)
      say(
        'Warning, --insecure: the certificate is not checked; anyone in between can read what is sent, the key too.',
      )
    isWarned = true
    return true
  }

  let isFollowed = false
  async function rememberUpgrade({ profile }: Account, api: ServerApi): Promise<void> {
    if (isFollowed) return
    isFollowed = true
    const what = `The server is now ${spokenApi(api)}`
    if (profile === null) return say(`${what}: set HELPDESK_API=${api}.`)
    say(`${what}; the account ${profile} goes on with it.`)
    await settings.rememberApi(profile, api)
  }

  async function connectParts(to: Account): Promise<ConnectParts> {
    return {
      shell,
      paths,
      policy: await policyFor(to),
      sandbox,
      cache: (await settings.read()).settings.cache !== 'off',
      wires,
      insecure: isInsecure(to),
      onSystemRoots: async () => {
        if (to.profile !== null) await settings.rememberRoots(to.profile)
      },
      onUpgrade: (api) => rememberUpgrade(to, api),
      patience: await patience(),
      secretOf: (one) => secrets.of(one),
      onDamage: parts.onDamage,
      debug,
    }
  }

  let isConnected = false
  async function connectTo(
    to: Account,
    but: { readonly cache?: false; readonly onUpgrade?: undefined } = {},
  ): Promise<ConnectedDesk> {
    isConnected = true
    const { connect } = await import('./connection/connect.ts')
    return connect(to, { ...(await connectParts(to)), ...but })
  }

  const raw = once(async () => connectTo(await account()))

  let reading: Promise<ReadingDesk> | null = null

  async function read(): Promise<ReadingDesk> {
    const used = await account()
    const offline = typed.options['offline'] === true
    async function kept(): Promise<ReadingDesk> {
      const { openReading } = await import('./reading.ts')
      return openReading({ ...(await connectParts(used)), account: used, offline, say })
    }
    isConnected = !offline
    if (!offline || used.kind === 'sandbox') return kept()
    const answers = async (): Promise<KeptAnswers> => {
      const { answerFilesOf } = await import('./reading.ts')
      return answerFilesOf(used, { shell, paths, onDamage: parts.onDamage })
    }
    const { openOffline } = await import('./mirror/offline.ts')
    const mirrored = { shell, paths, say, answers, kept, onDamage: parts.onMirrorDamage }
    return (await openOffline(used, mirrored)) ?? kept()
  }

  return {
    everywhere: { ...named, server: serverOnly(named.server) },
    account,
    async host() {
      const used = await account()
      if (used.kind === 'sandbox') return undefined
      const { hostAndPort, parseServerAddress } = await import('#http/origin.ts')
      return hostAndPort(parseServerAddress(used.server, { insecureHttp: used.insecureHttp }).origin)
    },
    policy,
    phone: async () => phoneWords(await policy()),
    desk: readsOnly ? async () => (await (reading ??= read())).desk : raw,
    raw,
    fresh: once(async () => connectTo(await account(), { cache: false })),
    connect: (to) => connectTo(to, { onUpgrade: undefined }),
    async detect(to) {
      const { apiOf } = await import('./connection/connect.ts')
      return apiOf(to, await connectParts(to))
    },
    async signOut(used) {
      const { signOut } = await import('./connection/connect.ts')
      await signOut(used, () => connectTo(used))
    },
    forget: {
      async signIn(used) {
        const { forgetSignIn } = await import('./connection/forget.ts')
        await forgetSignIn(used, { shell, paths })
      },
      async seen(used) {
        const { forgetSeen } = await import('./connection/forget.ts')
        await forgetSeen(used, { shell, paths })
      },
    },
    patience,
    async finish() {
      await (await reading?.catch(() => null))?.finish()
      if (!isConnected || shell.signal.aborted) return
      const { refreshIfWanted } = await import('./completion/refresh.ts')
      // Signing in connects before there is an account; what went wrong with it was told.
      const used = await account().catch(() => null)
      if (used !== null) await refreshIfWanted(used, { shell, paths })
    },
  }
}

function text({ options }: TypedLine, name: string): string | undefined {
  const typed = options[name]
  return typeof typed === 'string' ? typed : undefined
}
