import type { Safety } from '#changes/ask-first.ts'
import type { Begun, Changing, ChangeParts } from '#changes/change-tickets.ts'
import type { FileReader } from '#changes/file-reader.ts'
import type { Intent } from '#changes/intent.ts'
import type { Journal } from '#changes/journal.ts'
import type { Resuming } from '#changes/resume.ts'
import type { Undoing } from '#changes/undo.ts'
import type { HelpDesk } from '#desk/helpdesk.ts'
import type { TicketIds } from '#desk/ids/ticket-ids.ts'
import { everyRun } from '#desk/runs/every-run.ts'
import type { Run } from '#desk/runs/run.ts'
import type { SitePolicy } from '#desk/site/policy.ts'
import type { Uploads } from '#store/uploads.ts'
import type { Spinner } from '#terminal/spinner.ts'
import { escapeLine } from '#views/escape.ts'
import type { RunsDesk } from './journal.ts'
import type { Talk } from '../talk.ts'

export interface ChangeTools {
  readonly terminal: () => Promise<Talk>
  readonly spin: (text: string) => Promise<Spinner>
  readonly desk: () => Promise<HelpDesk>
  readonly policy: () => Promise<SitePolicy>
  readonly signal: AbortSignal
  readonly journal: Journal
  readonly runs: () => Promise<RunsDesk>
  readonly now: () => Date
  readonly patience: () => Promise<number>
  readonly uploads: () => Promise<Uploads>
}

/** The ways to change tickets. */
export interface ChangeDesk {
  /** Carries a verb out on tickets; remembered in the journal handed in, if any. */
  change(ids: TicketIds, intent: Intent, safety: Safety, journal?: Journal): Promise<Begun>
  /** Puts the old values of a run back where nobody changed them since. */
  undo(run: Run, undoing: Undoing): Promise<Changing>
  /** Does the rest of a run that was cut. */
  resume(run: Run, resuming: Resuming): Promise<Changing>
}

/** Changes tickets, showing on a terminal how far it has come. */
export function createChangeDesk(tools: ChangeTools): ChangeDesk {
  return {
    change: (ids, intent, safety, journal = tools.journal) =>
      shown(tools, async (parts) => {
        const { changeTickets } = await import('#changes/change-tickets.ts')
        return changeTickets(ids, intent, safety, { ...parts, journal })
      }),
    undo: (run, undoing) =>
      shown(tools, async (parts) => {
        const { undoRun } = await import('#changes/undo.ts')
        return undoRun(run, undoing, parts)
      }),
    resume: (run, resuming) =>
      shown(tools, async (parts) => {
        const { resumeRun } = await import('#changes/resume.ts')
        const takeOver = async () => (await tools.runs()).takeOver(run.name, resuming)
        return resumeRun(run, resuming, {
          ...parts,
          runs: () => everyRun(tools.runs),
          takeOver,
        })
      }),
  }
}

async function shown<Made extends Changing>(
  tools: ChangeTools,
  work: (parts: ChangeParts & { readonly desk: HelpDesk }) => Promise<Made>,
): Promise<Made> {
  const { desk, policy, signal, journal } = tools
  const talk = await tools.terminal()
  const spinner = await tools.spin('Reading …')
  const asking = {
    canAsk: talk.canAsk,
    confirm: (question: string) => (spinner.stop(), talk.ask.confirm({ message: question })),
  }
  const progress = (done: number, total: number): void => spinner.say(`${done} of ${total}`)
  const readFile: FileReader = async (file) => {
    spinner.say(`Sending ${escapeLine(file.name)} …`)
    return (await tools.uploads()).read(file)
  }
  try {
    const changing = await work({
      desk: await desk(),
      policy: await policy(),
      asking,
      signal,
      progress,
      readFile,
      journal,
      now: tools.now,
      patience: await tools.patience(),
    })
    return { ...changing, results: until(changing.results, () => spinner.stop()) }
  } catch (error) {
    spinner.stop()
    throw error
  }
}

async function* until<Row>(rows: AsyncGenerator<Row>, end: () => void): AsyncGenerator<Row> {
  try {
    yield* rows
  } finally {
    end()
  }
}
