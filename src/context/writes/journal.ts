import type { Beginning, Journal, Recording } from '#changes/journal.ts'
import type { Finished } from '#desk/runs/run.ts'
import type { KeptRuns } from '#store/journal/journal.ts'
import { instant } from '#desk/time/instant.ts'
import type { Instant } from '#desk/ticket.ts'
import { DeskError } from '#errors.ts'
import type { OpenRun } from '#store/journal/write.ts'
import type { Machine } from '#store/machine.ts'
import type { Account } from '../account/account.ts'

export interface JournalParts {
  readonly folder: string
  readonly machine: Machine
  readonly account: () => Promise<Account>
  /** The words typed. */
  readonly words: readonly string[]
  /** How long a request waits for its answer, in milliseconds. */
  readonly patience: () => Promise<number>
  /** How many runs are kept; 0 for all. */
  readonly most: () => Promise<number>
  readonly say: (line: string) => void
}

/** Keeps what this command line writes. */
export function createJournal(parts: JournalParts): Journal {
  const { folder, machine, account, words, most } = parts
  return {
    begin: (run) =>
      recordingOf(run)(parts, async () => {
        const { beginRun } = await import('#store/journal/write.ts')
        const used = await account()
        const server = used.kind === 'server' ? used.server : null
        const at = instant(machine.now().getTime())
        const head = { at, profile: used.profile, server, words: withoutAccount(words), ...run }
        const open = await beginRun(head, { folder, machine })
        const limit = await most()
        if (limit > 0) {
          const { keepNewest } = await import('#store/journal/keep-newest.ts')
          await keepNewest(limit, { folder, machine })
        }
        return open
      }),
  }
}

/** The runs on disk as commands use them. */
export interface RunsDesk extends Omit<KeptRuns, 'takeOver'> {
  /** Goes on with a cut run, for one at a time. Throws RuleError while somebody works on it, unless forced. */
  takeOver(name: string, options: { readonly force: boolean }): Promise<Recording>
}

export async function openRuns(
  parts: Pick<JournalParts, 'folder' | 'machine' | 'patience' | 'say'>,
): Promise<RunsDesk> {
  const { createKeptRuns } = await import('#store/journal/journal.ts')
  const kept = createKeptRuns(parts)
  return {
    ...kept,
    async takeOver(name, options) {
      const run = await kept.read(name)
      const open = await kept.takeOver(name, options)
      return recordingOf(run)(parts, () => Promise.resolve(open), open)
    },
  }
}

type RecordParts = Pick<JournalParts, 'folder' | 'machine' | 'patience' | 'say'>

type Record = (parts: RecordParts, open: () => Promise<OpenRun>, begun?: OpenRun) => Recording

/** What is sent of the outbox must be remembered; what was typed is wanted all the same. */
function recordingOf({ outbox }: Pick<Beginning, 'outbox'>): Record {
  return outbox === undefined ? lenient : strict
}

function lenient(parts: RecordParts, open: () => Promise<OpenRun>, begun?: OpenRun): Recording {
  const lost = ({ message }: DeskError): void =>
    parts.say(`${message} So this run cannot be resumed or undone.`)
  return record({ ...parts, lost }, open, begun)
}

/** Throws before anything is sent that cannot be remembered. */
function strict(parts: RecordParts, open: () => Promise<OpenRun>, begun?: OpenRun): Recording {
  const trouble: { error: DeskError | null } = { error: null }
  const recording = record({ ...parts, lost: (error) => void (trouble.error = error) }, open, begun)
  return {
    ...recording,
    async sending(entry) {
      await recording.sending(entry)
      if (trouble.error !== null) throw trouble.error
    },
    finished(entry) {
      const before = trouble.error
      recording.finished(entry)
      if (trouble.error !== null && trouble.error !== before) parts.say(trouble.error.message)
    },
  }
}

/** Records in a run that is opened when the first thing is about to be sent. */
function record(
  {
    folder,
    machine,
    patience,
    lost,
  }: Pick<JournalParts, 'folder' | 'machine' | 'patience'> & { readonly lost: (error: DeskError) => void },
  open: () => Promise<OpenRun>,
  begun: OpenRun | null = null,
): Recording {
  let opening: Promise<OpenRun | null> | null = begun && Promise.resolve(begun)
  let run = begun
  const waiting: Finished[] = []

  const now = (): Instant => instant(machine.now().getTime())

  function failed(error: unknown): null {
    if (!(error instanceof DeskError)) throw error
    if (opening !== gone) lost(error)
    opening = gone
    run = null
    return null
  }

  function append(line: Parameters<OpenRun['append']>[0]): void {
    try {
      run?.append(line)
    } catch (error) {
      failed(error)
    }
  }

  async function opened(): Promise<OpenRun | null> {
    const made = await open().catch(failed)
    run = made
    for (const entry of waiting.splice(0)) append({ is: 'finished', ...entry })
    return made
  }

  return {
    async sending(entry) {
      await (opening ??= opened())
      const waits = await patience()
      append({ is: 'sending', ...entry, at: now(), patience: waits })
    },
    finished(result) {
      const entry = { ...result, at: now() }
      if (run === null && opening !== gone) waiting.push(entry)
      else append({ is: 'finished', ...entry })
    },
    name: () => run?.name ?? null,
    async notesOfOthers() {
      if (run === null) return new Set()
      const [{ createKeptRuns }, { notesOfOthers }] = await Promise.all([
        import('#store/journal/journal.ts'),
        import('#desk/runs/notes-of-others.ts'),
      ])
      return notesOfOthers(createKeptRuns({ folder, machine }).all(), run.name)
    },
  }
}

const gone: Promise<null> = Promise.resolve(null)

/** Which account it was stands beside them; and an address that was pasted may hold a key. */
function withoutAccount(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--')
  const account = (word: string | undefined, at: number): boolean =>
    /^--(server|profile)(=|$)/.test(word ?? '') && (end < 0 || at < end)
  const isValue = (at: number): boolean => account(words[at - 1], at - 1) && !words[at - 1]?.includes('=')
  return words.filter((word, at) => !account(word, at) && !isValue(at))
}
