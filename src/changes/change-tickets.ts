import type { TicketIds } from '#desk/ids/ticket-ids.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { type Asking, askFirst, type Safety } from './ask-first.ts'
import { carryOut } from './sending/carry-out.ts'
import { type EachParts, eachTicket, type Task } from './sending/each-ticket.ts'
import { type Intent, toKeep } from './intent.ts'
import { type Journal, noRecording, type Recording } from './journal.ts'
import { meantIds } from './select.ts'
import { stopping } from './sending/untried.ts'

export interface ChangeParts extends EachParts {
  readonly asking: Asking
  readonly journal: Journal
}

export interface Changing {
  /** How many tickets are meant. */
  readonly count: number
  /** One for each ticket, in order, as they come. */
  readonly results: AsyncGenerator<WriteResult>
  /** The run in the journal; null while nothing was sent. */
  readonly run: () => string | null
}

export interface Begun extends Changing {
  /** For what is settled after the results. */
  readonly recording: Pick<Recording, 'finished'>
}

/** Carries an intent out on many tickets: asks first, reads, decides, sends 6 at a time, reads back. */
export async function changeTickets(
  ids: TicketIds,
  intent: Intent,
  safety: Safety,
  parts: ChangeParts,
): Promise<Begun> {
  const meant = await meantIds(parts.desk, ids)
  await askFirst({ count: meant.length, intent, safety }, parts.asking)
  const { dryRun } = safety
  const run = {
    command: intent.verb,
    ids: meant,
    intent: isRepeatable(intent) ? toKeep(intent) : null,
    tickets: null,
    undoes: null,
  }
  const recording = dryRun ? noRecording : parts.journal.begin(run)
  const task: Task = {
    ids: meant,
    intent,
    dryRun,
    recording,
    write: (ticket, doing) => carryOut(intent, ticket, doing),
  }
  return { count: meant.length, results: eachTicket(task, parts), run: recording.name, recording }
}

/** A file may be another one, or gone, by the time that a run is resumed. */
function isRepeatable({ files = [] }: Intent): boolean {
  return files.length === 0
}

/** The exit code of a run over several tickets (cli-contract rule 6). */
export function exitOf(results: readonly WriteResult[]): number {
  const exits = results.flatMap((result) => (result.ok ? [] : [result.error]))
  if (exits.length === 0) return 0
  if (exits.some(({ exit }) => exit === 8)) return 8
  return exits.find(({ exit }) => stopping.has(exit))?.exit ?? 1
}
