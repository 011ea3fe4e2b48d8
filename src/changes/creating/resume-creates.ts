import type { HelpDesk } from '#desk/helpdesk.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { type KeptTicket, newTicketOf } from '#desk/runs/kept-ticket.ts'
import type { Run, RunEntry } from '#desk/runs/run.ts'
import { askFirst } from '../ask-first.ts'
import type { Changing } from '../change-tickets.ts'
import { noRecording } from '../journal.ts'
import type { ResumeParts, Resuming } from '../resume.ts'
import { createdRow } from './created-row.ts'
import { createEach, type Meant } from './create-each.ts'

export interface ResumeCreatesParts extends Omit<ResumeParts, 'desk'> {
  readonly desk: Pick<HelpDesk, 'create' | 'ticket' | 'tickets'>
}

/** Creates what is left of a run that was cut, once each. What may be there already is looked for first. */
export async function resumeCreates(
  run: Run,
  tickets: readonly KeptTicket[],
  resuming: Resuming,
  parts: ResumeCreatesParts,
): Promise<Changing> {
  const left = run.entries.flatMap((entry) => meant(entry, tickets))
  const count = left.length
  const mail = tickets[0]?.mail
  await askFirst({ count, intent: { verb: 'create', mail }, safety: resuming }, parts.asking)
  if (resuming.dryRun) return { count, results: foreseen(left), run: noRecording.name }
  const recording = count === 0 ? noRecording : await parts.takeOver()
  const others = new Set(run.entries.flatMap(({ id }) => id ?? []))
  const { force } = resuming
  const creating = createEach(left, { ...parts, recording, run: () => run.name, others, force })
  return { count, results: told(creating), run: () => run.name }
}

function meant(
  { key, standing, sending, ended }: RunEntry,
  tickets: readonly KeptTicket[],
): readonly Meant[] {
  const ticket = tickets[key - 1]
  if (ticket === undefined || (standing !== 'not done' && standing !== 'unknown')) return []
  const cut = standing === 'unknown' && sending !== null ? { ...sending, ended } : null
  return [{ key, ticket: newTicketOf(ticket), cut }]
}

async function* told(creating: ReturnType<typeof createEach>): AsyncGenerator<WriteResult> {
  for await (const outcome of creating) yield outcome.ok ? createdRow(outcome.submitted) : outcome.refused
}

/** What was sent already may be there; only the real run looks for it. */
async function* foreseen(left: readonly Meant[]): AsyncGenerator<WriteResult> {
  for (const { ticket } of left)
    yield { id: null, ok: true, changed: { subject: [null, ticket.subject] }, dryRun: true }
}
