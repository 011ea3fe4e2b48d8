import type { HelpDesk } from '#desk/helpdesk.ts'
import type { Run, RunEntry, UnreadRun } from '#desk/runs/run.ts'
import { isUntried } from '#desk/runs/run.ts'
import { RuleError } from '#errors.ts'
import { askFirst, type Safety } from './ask-first.ts'
import { carryOut } from './sending/carry-out.ts'
import type { ChangeParts, Changing } from './change-tickets.ts'
import type { ChangingDesk } from './changing-desk.ts'
import { resumeCreates } from './creating/resume-creates.ts'
import { eachTicket, type Task } from './sending/each-ticket.ts'
import { certainFrom } from './sending/fate.ts'
import { goOn } from './sending/go-on.ts'
import type { Intent } from './intent.ts'
import { noRecording, type Recording } from './journal.ts'

export interface Resuming extends Safety {
  /** Write also what may be on its way still, and over what somebody changed since. */
  readonly force: boolean
  /** Only these tickets, whatever came of them; left out, those that are left. */
  readonly only?: ReadonlySet<number>
}

export interface ResumeParts extends ChangeParts {
  readonly desk: ChangingDesk & Pick<HelpDesk, 'create'>
  /** The journal of this computer. */
  readonly runs: () => AsyncIterable<Run | UnreadRun>
  /** Takes the run over, once it is clear that there is something to do. */
  readonly takeOver: () => Promise<Recording>
}

/** The tickets of a run that are left; with force also those that somebody had changed. */
function leftOf(
  { entries }: Pick<Run, 'entries'>,
  { force, only }: Pick<Resuming, 'force' | 'only'>,
): readonly RunEntry[] {
  if (only !== undefined) return entries.filter(({ key }) => only.has(key))
  return entries.filter(
    ({ standing, finished }) =>
      standing === 'not done' || standing === 'unknown' || (force && isConflict(finished?.result)),
  )
}

function isConflict(result: Changed | undefined): boolean {
  return result !== undefined && !result.ok && result.error.code === 'conflict'
}

type Changed = NonNullable<RunEntry['finished']>['result']

/** Writes what is left of a run that was cut. What may have arrived already is looked at first. */
export async function resumeRun(run: Run, resuming: Resuming, parts: ResumeParts): Promise<Changing> {
  if (run.tickets !== null) return resumeCreates(run, run.tickets, resuming, parts)
  const intent = intentOf(run)
  const left = new Map(leftOf(run, resuming).map((entry) => [entry.key, entry]))
  const ids = [...left.keys()]
  await askFirst({ count: ids.length, intent, safety: resuming }, parts.asking)
  const { dryRun, force } = resuming
  const recording = dryRun || ids.length === 0 ? noRecording : cautious(await parts.takeOver(), left)
  const task: Task = {
    ids,
    intent,
    dryRun,
    recording,
    write(ticket, doing) {
      const { sending = null, ended = null } = left.get(ticket.id) ?? {}
      if (!sending?.step || !sending.before) return carryOut(intent, ticket, doing)
      const { step, before } = sending
      const from = certainFrom(sending, { ended, now: parts.now().getTime() })
      return goOn({ step, before, certainFrom: from }, ticket, {
        ...doing,
        intent,
        force,
        run: run.name,
      })
    },
  }
  return { count: ids.length, results: eachTicket(task, parts), run: recording.name }
}

/** Throws RuleError for what cannot be resumed. */
function intentOf({ name, command, intent, undoes }: Run): Intent {
  if (intent !== null) return intent
  throw new RuleError(`Run ${name} (${command}) cannot be resumed.`, {
    hint:
      undoes === null
        ? `See what it did: helpdesk runs show ${name}`
        : `To go on with it: helpdesk undo ${undoes}`,
  })
}

/** What may be done already stays unknown as long as looking failed: another failure must not make it look untouched. */
function cautious(recording: Recording, left: ReadonlyMap<number, RunEntry>): Recording {
  const open = new Set([...left.values()].filter(({ sending }) => sending !== null).map(({ key }) => key))
  return {
    ...recording,
    sending(entry) {
      open.delete(entry.key)
      return recording.sending(entry)
    },
    finished(entry) {
      const { key, result } = entry
      if (open.has(key) && !result.ok && (isUntried(result) || result.error.exit < 6)) return
      recording.finished(entry)
    },
  }
}
