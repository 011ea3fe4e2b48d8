import { UsageError } from '#errors.ts'
import type { Transport } from '#http/transport.ts'
import type { Damage } from '#store/kept-file.ts'
import { storePaths } from '#store/paths.ts'
import type { Spinner } from '#terminal/spinner.ts'
import { escapeLines } from '#views/escape.ts'
import type { Command, TypedLine } from '../command.ts'
import type { Context } from '../context.ts'
import type { OutputChoice } from '../output/choose.ts'
import type { Shell } from '../shell.ts'
import { createSecrets } from './account/secrets.ts'
import { accountVariables } from './account/variables.ts'
import { createAliases } from './aliases/aliases.ts'
import { createDesks } from './desks.ts'
import { createDraftDesk } from './drafts/drafts.ts'
import { once } from './once.ts'
import { createLooks } from './looks.ts'
import { createSandboxDoor } from './sandbox.ts'
import { createSettings, machineOf } from './settings.ts'
import { spin as spinOn } from './spin.ts'
import { createViews } from './views.ts'
import { createChangeDesk } from './writes/change.ts'
import { createJournal, openRuns } from './writes/journal.ts'
import { createMirrorDesk } from './mirror/mirror.ts'
import { createOutboxDesk } from './writes/outbox.ts'

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
  const { shell, choice, typed, words, commands, readsOnly, wires, profile } = parts
  const paths = storePaths(shell.env, shell.home)
  const machine = machineOf(shell)

  // The one way that words of a command reach stderr: names and sentences from the server may be among them.
  function say(line: string): void {
    shell.stderr.write(`${escapeLines(line)}\n`)
  }

  const tellDamage = (next: string) => (damage: Damage) => say(damageWords(damage, next))
  const onDamage = tellDamage('sign in again: helpdesk login')
  const onMirrorDamage = tellDamage('helpdesk sync makes a new one.')
  const settings = createSettings({ shell, paths, onDamage })
  const views = createViews({
    shell,
    paths,
    onDamage: tellDamage('save your views anew: helpdesk queue FILTER --save NAME'),
  })

  const screen = { shell, typed, settings }

  const terminal = once(async () => {
    const { createTalk } = await import('./talk.ts')
    const { colorOf, isReadOut } = await import('./screen.ts')
    const input = typed.options['no-input'] !== true
    const color = (await colorOf('stderr', screen)) > 0
    return createTalk(shell, { input, color, lineByLine: await isReadOut(screen) })
  })

  const spin = (text: string): Promise<Spinner> => spinOn(text, screen)
  const attended = async (): Promise<boolean> => (await terminal()).canAsk
  const secrets = createSecrets({ shell, paths, attended, say, onDamage })
  const sandbox = createSandboxDoor(paths.sandboxDatabase)
  const { fresh, ...desks } = createDesks({
    shell,
    paths,
    typed,
    settings,
    secrets,
    sandbox,
    wires,
    readsOnly,
    profile,
    say,
    onDamage: tellDamage('what it held is asked for again.'),
    onMirrorDamage,
  })
  const { account, policy, raw, patience } = desks

  const journaling = { folder: paths.runs, machine, patience, say }
  const most = async (): Promise<number> => (await settings.read()).settings.runs ?? 200
  const journal = createJournal({ ...journaling, account, words, most })
  const runs = once(() => openRuns(journaling))

  const uploads = once(async () => {
    const { createUploads } = await import('#store/uploads.ts')
    return createUploads({ cwd: shell.cwd, readStdin: async () => (await terminal()).readBytes() })
  })

  const outbox = createOutboxDesk({ shell, paths, account, journal, say })
  const drafts = createDraftDesk({ machine, cwd: shell.cwd, uploads, paths, account, say })

  return {
    ...desks,
    ...createChangeDesk({
      terminal,
      spin,
      desk: raw,
      policy,
      signal: shell.signal,
      journal,
      runs,
      now: shell.now,
      patience,
      uploads,
    }),
    output: { ...choice, tableLimit: async () => (await settings.read()).settings.limit ?? 50 },
    signal: shell.signal,
    timeZone: shell.timeZone,
    processId: shell.pid,
    environment: accountVariables(shell.env),
    now: shell.now,
    random: shell.random,
    // Only the signal ends it before its time.
    wait: (milliseconds) => shell.sleep(milliseconds, shell.signal).catch(() => undefined),
    say,
    show: (lines) => void shell.stderr.write(lines.map((line) => `${line}\n`).join('')),
    async style(of) {
      const { styleOf } = await import('./screen.ts')
      return styleOf(of, screen)
    },
    async isAt(used, address) {
      if (used.kind !== 'server') return false
      const { isSameServer } = await import('./account/same-server.ts')
      return isSameServer(used.server, address, used.api)
    },
    forProfile: (name) => createContext(name === null ? parts : { ...parts, profile: name }),
    drafts,
    outbox,
    mirror: createMirrorDesk({
      shell,
      paths,
      account,
      desk: raw,
      onDamage: onMirrorDamage,
    }),
    async keepTickets(text, ending) {
      const { keepTickets } = await import('./drafts/unsent.ts')
      return keepTickets(text, ending, { paths, say })
    },
    journal,
    runs,
    uploads,
    async downloads(folder) {
      const { createDownloads } = await import('#store/downloads.ts')
      return createDownloads({ folder, cwd: shell.cwd })
    },
    terminal,
    spin,
    async refreshCompletion() {
      const { readWords } = await import('./completion/keep.ts')
      if ((await settings.read()).settings.cache === 'off')
        throw new UsageError('Nothing is kept, as the settings say.', {
          hint: 'To keep words for completion: helpdesk config set cache on',
        })
      return readWords(await account(), await fresh(), paths)
    },
    async tree() {
      const [{ readTree }, { everywhere, offeredOptions, optionFlags, outputOptions }] = await Promise.all([
        import('#completion/tree.ts'),
        import('../command/usage.ts'),
      ])
      return readTree(commands, {
        optionsOf: offeredOptions,
        before: { ...everywhere, ...outputOptions },
        typedAs: optionFlags,
      })
    },
    settings,
    secrets,
    views,
    looks: createLooks({ shell, paths, account, onDamage: tellDamage('look anew: helpdesk changes') }),
    aliases: createAliases({ settings, commands }),
    sandbox,
    async *doctor(examination) {
      const { findings } = await import('./doctor/doctor.ts')
      const patient = {
        shell,
        paths,
        account,
        secrets,
        policy,
        settings,
        drafts,
        outbox,
        runs,
        now: shell.now,
        patience,
        desk: fresh,
        isOffTheNetwork: wires.transport !== undefined,
        isInsecure: typed.options['insecure'] === true,
      }
      yield* findings(patient, examination)
    },
  }
}

function damageWords({ path, keptAs }: Damage, next: string): string {
  return keptAs === null
    ? `${path} is damaged and was passed over. Correct it, or move it away and ${next}.`
    : `${path} was damaged. It is kept as ${keptAs}; ${next}`
}
