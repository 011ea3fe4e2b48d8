import type { Safety } from '#changes/ask-first.ts'
import type { Changing } from '#changes/change-tickets.ts'
import type { Intent } from '#changes/intent.ts'
import type { CommandTree } from '#completion/tree.ts'
import type { HelpDesk } from '#desk/helpdesk.ts'
import type { TicketIds } from '#desk/ids/ticket-ids.ts'
import type { SitePolicy } from '#desk/site-policy.ts'
import type { Transport } from '#http/transport.ts'
import { storePaths } from '#store/paths.ts'
import type { Damage } from '#store/settings/read.ts'
import type { ColorLevel } from '#terminal/color.ts'
import type { Style } from '#views/style.ts'
import type { Command, Typed, TypedLine } from './command.ts'
import { type Account, accountVariables, type AccountVariables, chooseAccount } from './context/account.ts'
import type { ConnectedDesk } from './context/connect.ts'
import { createSandboxDoor, type SandboxDoor } from './context/sandbox.ts'
import { createSettings, type SettingsDesk } from './context/settings.ts'
import type { Talk } from './context/talk.ts'
import type { OutputChoice } from './output.ts'
import type { Shell } from './shell.ts'

/** A text typed for a write that was not done, and what it was for. */
export interface Unsent {
  readonly verb: string
  readonly ids: readonly number[]
  readonly text: string | null
  readonly fields: Readonly<Record<string, string>>
}

/** What a command may use. Every part is made when first asked for, so that no command pays for what it does not use. */
export interface Context {
  readonly output: OutputChoice & {
    /** Rows of a table on a terminal when no limit was typed; 0 for all. */
    readonly tableLimit: () => Promise<number>
  }
  readonly signal: AbortSignal
  readonly timeZone: string
  readonly processId: number
  /** Server, profile and secrets that the environment gives. */
  readonly environment: AccountVariables
  /** What the options of every command name. */
  readonly everywhere: { readonly profile: string | undefined; readonly server: string | undefined }
  readonly now: () => Date
  /** One line on stderr, at once. */
  readonly say: (line: string) => void
  readonly style: (of: 'stdout' | 'stderr') => Promise<Style>

  /** The account in use. Throws SignInError when there is none. */
  readonly account: () => Promise<Account>
  /** Host and port of the server in use. */
  readonly host: () => Promise<string | undefined>
  readonly policy: () => Promise<SitePolicy>
  readonly desk: () => Promise<HelpDesk>
  /** As desk, with the server's own API for requests that no command makes. */
  readonly raw: () => Promise<ConnectedDesk>
  /** A desk for an account that is not the one in use: signing in tries it before it is saved. */
  readonly connect: (account: Account) => Promise<HelpDesk>

  /** Carries a verb out on tickets. */
  readonly change: (ids: TicketIds, intent: Intent, safety: Safety) => Promise<Changing>
  /** Keeps a text that could not be sent, and says where. */
  readonly keepDraft: (unsent: Unsent) => Promise<void>

  readonly terminal: () => Promise<Talk>
  /** Every command with its options, loaded. */
  readonly tree: () => Promise<CommandTree>
  readonly settings: SettingsDesk
  /** What is kept on disk besides the settings. */
  readonly forget: (account: Account) => Promise<void>
  readonly sandbox: SandboxDoor
  readonly close: () => Promise<void>
}

export interface ContextParts {
  readonly shell: Shell
  readonly choice: OutputChoice
  readonly typed: TypedLine
  readonly commands: CommandTable
  readonly wires: Wires
}

/** What stands in for the network, where something does. */
export interface Wires {
  readonly transport?: Transport
}

type CommandTable = Readonly<
  Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>
>

/** Makes the context of one command. */
export function createContext({ shell, choice, typed, commands, wires }: ContextParts): Context {
  const paths = storePaths(shell.env, shell.home)
  const sandbox = createSandboxDoor(paths.sandboxDatabase)
  const settings = createSettings({ shell, paths, onDamage: (damage) => say(damageWords(damage)) })
  const debug = shell.env['HELPDESK_DEBUG'] === '1' ? (line: string) => say(`debug: ${line}`) : undefined

  function say(line: string): void {
    shell.stderr.write(`${line}\n`)
  }

  const account = once(async () => {
    const { profile, server } = typed.options
    return chooseAccount({ profile: text(profile), server: text(server) }, shell.env, await settings.read())
  })

  const policy = once(async () => {
    const { readPolicy } = await import('./context/policy.ts')
    return readPolicy({ account: await account(), shell, paths })
  })

  async function connectTo(to: Account): Promise<ConnectedDesk> {
    const { connect } = await import('./context/connect.ts')
    const saved = (await settings.read()).settings
    return connect(to, {
      shell,
      paths,
      policy: await policyFor(to),
      sandbox,
      cache: saved.cache !== 'off',
      wires,
      debug,
    })
  }

  async function policyFor(to: Account): Promise<SitePolicy> {
    const { readPolicy } = await import('./context/policy.ts')
    return readPolicy({ account: to, shell, paths })
  }

  const raw = once(async () => connectTo(await account()))

  async function levelFor({ isTTY = false }: Screen): Promise<ColorLevel> {
    // A pipe gets no colour unless it is asked for; then the settings need not be read.
    const option = colorWishes.find((wish) => wish === typed.options['color'])
    if (!isTTY && option === undefined) return 0
    const { colorLevel } = await import('#terminal/color.ts')
    const saved = option === undefined ? (await settings.read()).settings.color : undefined
    return colorLevel({ option, saved, env: shell.env, isTerminal: isTTY })
  }

  const terminal = once(async () => {
    const { createTalk } = await import('./context/talk.ts')
    const input = typed.options['input'] !== true
    return createTalk(shell, { input, color: (await levelFor(shell.stderr)) > 0 })
  })

  return {
    output: { ...choice, tableLimit: async () => (await settings.read()).settings.limit ?? 50 },
    signal: shell.signal,
    get timeZone() {
      return shell.timeZone
    },
    processId: shell.pid,
    environment: accountVariables(shell.env),
    everywhere: { profile: text(typed.options['profile']), server: text(typed.options['server']) },
    now: shell.now,
    say,
    async style(of) {
      const { createPalette } = await import('#views/palette.ts')
      const level = await levelFor(shell[of])
      return {
        width: Math.min(400, Math.max(40, shell[of].columns ?? 80)),
        paint: await createPalette(level),
        now: shell.now(),
        get timeZone() {
          return shell.timeZone
        },
      }
    },
    account,
    async host() {
      const used = await account()
      const { parseServerAddress } = await import('#http/origin.ts')
      if (used.kind === 'sandbox') return undefined
      return new URL(parseServerAddress(used.server, { insecureHttp: used.insecureHttp }).origin.text).host
    },
    policy,
    desk: raw,
    raw,
    connect: connectTo,
    async change(ids, intent, safety) {
      const { changeTickets } = await import('#changes/change-tickets.ts')
      const talk = await terminal()
      const spinner = await talk.spin('Reading …')
      const asking = {
        canAsk: talk.canAsk,
        confirm: (question: string) => (spinner.stop(), talk.ask.confirm({ message: question })),
      }
      const progress = (done: number, total: number): void => spinner.say(`${done} of ${total}`)
      const parts = { desk: await raw(), policy: await policy(), asking, signal: shell.signal, progress }
      const changing = await changeTickets(ids, intent, safety, parts)
      return { ...changing, results: until(changing.results, () => spinner.stop()) }
    },
    async keepDraft(unsent) {
      const { createDrafts } = await import('#store/drafts.ts')
      const used = await account().catch(() => null)
      const at = shell.now().toISOString()
      const { path } = await createDrafts(paths.drafts).keep({
        ...unsent,
        profile: used?.profile ?? null,
        at,
      })
      say(`Your text is kept in ${path}`)
    },
    terminal,
    async tree() {
      const [{ readTree }, { allOptions, everywhere, optionFlags, outputOptions }] = await Promise.all([
        import('#completion/tree.ts'),
        import('./program.ts'),
      ])
      return readTree(commands, {
        optionsOf: allOptions,
        before: { ...everywhere, ...outputOptions },
        typedAs: optionFlags,
      })
    },
    settings,
    async forget(used) {
      const { forget } = await import('./context/connect.ts')
      await forget(used, { shell, paths })
    },
    sandbox,
    close: () => Promise.resolve(),
  }
}

const colorWishes = ['auto', 'always', 'never'] as const

type Screen = { readonly isTTY?: boolean }

function text(typed: Typed): string | undefined {
  return typeof typed === 'string' ? typed : undefined
}

function damageWords({ path, keptAs }: Damage): string {
  return keptAs === null
    ? `${path} is damaged and was passed over. Correct it, or move it away and sign in again.`
    : `${path} was damaged. It is kept as ${keptAs}; sign in again: helpdesk login`
}

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null
  return () => (made ??= make())
}

async function* until<Row>(rows: AsyncGenerator<Row>, end: () => void): AsyncGenerator<Row> {
  try {
    yield* rows
  } finally {
    end()
  }
}
