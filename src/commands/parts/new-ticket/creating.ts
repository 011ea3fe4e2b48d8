import type { Context } from '#command.ts'
import type { Beginning } from '#changes/journal.ts'
import type { SubmitParts } from '#changes/creating/submit.ts'
import type { Mail, NewTicket } from '#desk/helpdesk.ts'
import { everyRun } from '#desk/runs/every-run.ts'
import { toKeptTicket } from '#desk/runs/kept-ticket.ts'
import { mailOf } from '../write-options.ts'

/** What creating tickets needs of the context. */
export async function submitParts(given: Context): Promise<SubmitParts> {
  return {
    desk: await given.desk(),
    now: given.now,
    patience: await given.patience(),
    runs: () => everyRun(given.runs),
  }
}

/** What the journal is told of a run that creates tickets, and attaches files to the one. */
export function creatingRun(
  tickets: readonly NewTicket[],
  files: readonly { readonly name: string }[] = [],
): Beginning {
  return {
    command: 'new',
    ids: [],
    intent: null,
    tickets: tickets.map(toKeptTicket),
    files: files.map(({ name }) => name),
    undoes: null,
  }
}

/** Who gets mail about a new ticket with these copies. */
export type MailOfNew = (ticket: { readonly cc: readonly string[] }) => Mail | undefined

/** As typed; otherwise the requester, the tech, and whoever gets a copy. Throws UsageError once it is asked. */
export function mailOfNew(options: Parameters<typeof mailOf>[0]): MailOfNew {
  return ({ cc }) => mailOf(options, { requester: true, tech: true, cc: cc.length > 0 })
}
