import { phoneWords } from '#desk/site/phone-words.ts'
import type { SitePolicy } from '#desk/site/policy.ts'
import type { Transport } from '#http/transport.ts'
import type { FolderProfile } from '#store/folder-profile.ts'
import { storePaths } from '#store/paths.ts'
import type { Damage } from '#store/kept-file.ts'
import { escapeLines } from '#views/escape.ts'
import type { Command, Typed, TypedLine } from '../command.ts'
import type { Context } from '../context.ts'
import type { OutputChoice } from '../output/choose.ts'
import type { Shell } from '../shell.ts'
import { type Account, accountVariables, chooseAccount, isNamed, serverOnly } from './account/account.ts'
import { createChangeDesk } from './writes/change.ts'
import type { ConnectedDesk, ConnectParts } from './connect.ts'
import { createDraftDesk } from './drafts/drafts.ts'
import { createJournal, openRuns } from './writes/journal.ts'
import { createOutboxDesk } from './writes/outbox.ts'
import type { ReadingDesk } from './reading.ts'
import { createSandboxDoor } from './sandbox.ts'
import { createViews } from './views.ts'
import { createSecrets } from './account/secrets.ts'
import { createSettings, machineOf } from './settings.ts'

export interface ContextParts {
  readonly shell: Shell
  readonly choice: OutputChoice
  readonly typed: TypedLine
  /** The words typed, as the journal keeps them. */
  readonly words: readonly string[]
  readonly commands: CommandTable
  /** The command writes nothing by what it reads, so that it may be read what was kept. */
  readonly readsOnly: boolean
  readonly wires: Wires
  /** A saved profile that is meant, whatever was typed and the environment says. */
  readonly profile?: string
}

/** What stands in for the network, where something does. */
export interface Wires {
  readonly transport?: Transport
}

type CommandTable = Readonly<
  Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>
>

/** Makes the context of one command. */
export function createContext(parts: ContextParts): Context {
  const { shell, choice, typed, words, commands, readsOnly, wires } = parts
  const paths = storePaths(shell.env, shell.home)
  const sandbox = createSandboxDoor(paths.sandboxDatabase)
  const settings = createSettings({
    shell,
    paths,
    onDamage: (damage) => say(damageWords(damage, 'sign in again: helpdesk login')),
  })
  const views = createViews({
    shell,
    paths,
    onDamage: (damage) => say(damageWords(damage, 'save your views anew: helpdesk queue FILTER --save NAME')),
  })
  const debug = shell.env['HELPDESK_DEBUG'] === '1' ? (line: string) => say(`debug: ${line}`) : undefined

  // The one way that words of a command reach stderr: names and sentences from the server may be among them.
  function say(line: string): void {
    shell.stderr.write(`${escapeLines(line)}\n`)
  }

  const secrets = createSecrets({
    shell,
    paths,
    attended: async () => (await terminal()).canAsk,
    say,
    onDamage: (damage) => say(damageWords(damage, 'sign in again: helpdesk login')),
  })

  const account = once(async () => {
    if (parts.profile !== undefined) {
      const named = { profile: parts.profile, server: undefined }
      return chooseAccount(named, {}, { settings: await settings.read(), folder: null })
    }
    const named = { profile: text(typed.options['profile']), server: text(typed.options['server']) }
    const folder = isNamed(named, shell.env) ? null : await folderProfile()
    return chooseAccount(named, shell.env, { settings: await settings.read(), folder })
  })

  const patience = async (): Promise<number> => ((await settings.read()).settings.timeout ?? 120) * 1000

  async function folderProfile(): Promise<FolderProfile | null> {
    const { findFolderProfile } = await import('#store/folder-profile.ts')
    return findFolderProfile(shell.cwd)
  }

  async function policyFor(used: Account): Promise<SitePolicy> {
    const { readPolicy } = await import('./policy.ts')
    return readPolicy({ account: used, shell, paths })
  }

  const policy = once(async () => policyFor(await account()))

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

  async function connectParts(to: Account): Promise<ConnectParts> {
    const saved = (await settings.read()).settings
    return {
      secretOf: (one) => secrets.of(one),
      shell,
      paths,
      policy: await policyFor(to),
      sandbox,
      cache: saved.cache !== 'off',
      wires,
      patience: await patience(),
      insecure: isInsecure(to),
      onSystemRoots: async () => {
        if (to.profile !== null) await settings.rememberRoots(to.profile)
      },
      debug,
    }
  }

  async function connectTo(to: Account, but: { readonly cache?: false } = {}): Promise<ConnectedDesk> {
    const { connect } = await import('./connect.ts')
    return connect(to, { ...(await connectParts(to)), ...but })
  }

  const raw = once(async () => connectTo(await account()))

  let reading: Promise<ReadingDesk> | null = null

  async function read(): Promise<ReadingDesk> {
    const { openReading } = await import('./reading.ts')
    const used = await account()
    const offline = typed.options['offline'] === true
    return openReading({ ...(await connectParts(used)), account: used, offline, say })
  }

  const journaling = { folder: paths.runs, machine: machineOf(shell), patience, say }
  const most = async (): Promise<number> => (await settings.read()).settings.runs ?? 200
  const journal = createJournal({ ...journaling, account, words, most })
  const runs = once(() => openRuns(journaling))

  const screen = { shell, typed, settings }

  const terminal = once(async () => {
    const { createTalk } = await import('./talk.ts')
    const { colorOf } = await import('./screen.ts')
    const input = typed.options['no-input'] !== true
    return createTalk(shell, { input, color: (await colorOf('stderr', screen)) > 0 })
  })

  const patient = {
    shell,
    paths,
    account,
    secrets,
    policy,
    settings,
    runs,
    now: shell.now,
    desk: once(async () => connectTo(await account(), { cache: false })),
    patience,
    isOffTheNetwork: wires.transport !== undefined,
    isInsecure: typed.options['insecure'] === true,
  }

  const uploads = once(async () => {
    const { createUploads } = await import('#store/uploads.ts')
    return createUploads({ cwd: shell.cwd, readStdin: async () => (await terminal()).readBytes() })
  })

  const outbox = createOutboxDesk({ shell, paths, account, journal, say })
  const drafts = createDraftDesk({ machine: machineOf(shell), cwd: shell.cwd, uploads, paths, account, say })

  return {
    output: { ...choice, tableLimit: async () => (await settings.read()).settings.limit ?? 50 },
    signal: shell.signal,
    get timeZone() {
      return shell.timeZone
    },
    processId: shell.pid,
    environment: accountVariables(shell.env),
    everywhere: {
      profile: text(typed.options['profile']),
      server: serverOnly(text(typed.options['server'])),
    },
    now: shell.now,
    patience,
    say,
    show: (lines) => void shell.stderr.write(lines.map((line) => `${line}\n`).join('')),
    async style(of) {
      const { styleOf } = await import('./screen.ts')
      return styleOf(of, screen)
    },
    account,
    async host() {
      const used = await account()
      const { parseServerAddress } = await import('#http/origin.ts')
      if (used.kind === 'sandbox') return undefined
      return new URL(parseServerAddress(used.server, { insecureHttp: used.insecureHttp }).origin.text).host
    },
    policy,
    desk: readsOnly ? async () => (await (reading ??= read())).desk : raw,
    phone: async () => phoneWords(await policy()),
    raw,
    connect: (to) => connectTo(to),
    ...createChangeDesk({
      terminal,
      desk: raw,
      policy,
      signal: shell.signal,
      journal,
      runs,
      now: shell.now,
      patience,
      uploads,
    }),
    forProfile: (name) => createContext(name === null ? parts : { ...parts, profile: name }),
    drafts,
    outbox,
    uploads,
    async downloads(folder) {
      const { createDownloads } = await import('#store/downloads.ts')
      return createDownloads({ folder, cwd: shell.cwd })
    },
    journal,
    runs,
    async keepTickets(text, ending) {
      const { keepTickets } = await import('./drafts/unsent.ts')
      return keepTickets(text, ending, { paths, say })
    },
    terminal,
    async tree() {
      const [{ readTree }, { allOptions, everywhere, optionFlags, outputOptions }] = await Promise.all([
        import('#completion/tree.ts'),
        import('../program.ts'),
      ])
      return readTree(commands, {
        optionsOf: allOptions,
        before: { ...everywhere, ...outputOptions },
        typedAs: optionFlags,
      })
    },
    settings,
    secrets,
    views,
    async forget(used) {
      const { forget } = await import('./connect.ts')
      await forget(used, { shell, paths })
    },
    sandbox,
    async finish() {
      await (await reading?.catch(() => null))?.finish()
    },
    async *doctor(examination) {
      const { findings } = await import('./doctor/doctor.ts')
      yield* findings({ ...patient, drafts, outbox }, examination)
    },
  }
}

function text(typed: Typed): string | undefined {
  return typeof typed === 'string' ? typed : undefined
}

function damageWords({ path, keptAs }: Damage, next: string): string {
  return keptAs === null
    ? `${path} is damaged and was passed over. Correct it, or move it away and ${next}.`
    : `${path} was damaged. It is kept as ${keptAs}; ${next}`
}

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null
  return () => (made ??= make())
}
