import { type Context, type Result, rows } from '#command.ts'
import { askFirst, checkExpected, type Safety } from '#changes/ask-first.ts'
import { mailWords } from '#changes/mail-words.ts'
import { parseWritten } from '#desk/form/written.ts'
import type { WrittenTicket } from '#desk/form/ticket-words.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { DeskError, UnreachableError } from '#errors.ts'
import { isNotHeard } from '../../not-heard.ts'
import { queued } from '../../outbox/queue.ts'
import { runEnding } from '../../run-ending.ts'
import { choicesOf } from '../choices.ts'
import type { MailOfNew } from '../creating.ts'
import { readingParts } from '../fill.ts'
import { foreseenRow } from '../report.ts'
import { oneName } from '../reading/name.ts'
import type { Words } from '../reading/words.ts'
import { toNewTicket } from '../to-new-ticket.ts'
import { checkRows } from './check.ts'
import { createRows } from './create.ts'
import { checkMapped, type ColumnMap } from './map.ts'
import { namesIn } from './names.ts'
import { askedOnce } from './asked-once.ts'
import { readRow, type Row } from './read.ts'
import { waitingRow } from './waiting.ts'

export interface Submitting {
  /** A path, or `-` for stdin. */
  readonly from: string
  readonly map: ColumnMap
  /** What was given for all rows. */
  readonly words: Words
  readonly mail: MailOfNew
  readonly safety: Safety & { readonly outbox: boolean }
  /** As they were typed; the outbox holds those that matter. */
  readonly options: object
}

/** Reads the tickets of a file, checks every one, and only then creates them, one result for each in order. */
export async function submitFile(typed: Submitting, given: Context): Promise<Result<WriteResult>> {
  const { safety, mail } = typed
  const terminal = await given.terminal()
  const text = await (typed.from === '-' ? terminal.readAll() : terminal.readFile(typed.from))
  const written = await parseWritten(text, { file: typed.from === '-' ? null : typed.from })
  if (written.length === 0) {
    checkExpected(0, safety)
    return rows<WriteResult>([], () => ({ lines: ['nothing to do'] }))
  }
  const { outbox, dryRun } = safety
  const read = await checkedRows(written, typed, given).catch(
    async (error: unknown): Promise<readonly string[]> => {
      if (error instanceof UnreachableError && !dryRun) {
        const waiting = written.map((row) => waitingRow(row, typed))
        const names = await queued(waiting, error, { outbox, given })
        const kept = names.filter((name) => name !== null)
        if (kept.length === names.length) return kept
      }
      // A pipe cannot be read a second time, and what is wrong in it is not what was met here.
      if (typed.from === '-' && error instanceof DeskError && isNotHeard(error))
        await given.keepTickets(text, 'txt')
      throw error
    },
  )
  if (areNames(read)) await given.drafts.clearSent(typed.from)
  if (areNames(read)) return rows(read.map((name): WriteResult => ({ id: null, ok: true, queued: name })))
  const tickets = read.map(({ form }) => ({ form, ticket: toNewTicket(form, mail(form)) }))
  const meant = { count: tickets.length, intent: { verb: 'create', mail: mail({ cc: [] }) }, safety }
  await askFirst(meant, { canAsk: terminal.canAsk, confirm: (message) => terminal.ask.confirm({ message }) })
  if (dryRun) {
    return rows(
      read.map(({ form }) => foreseenRow(form)),
      () => ({
        lines: [`Nothing was sent. If it were, ${mailWords(mail({ cc: [] }), read.length)}.`],
      }),
    )
  }
  const seen: WriteResult[] = []
  const lines: string[] = []
  const results = createRows(tickets, { given, seen, lines, typed })
  return rows(results, () => runEnding(seen, { lines, say: given.say }))
}

function areNames(read: readonly Row[] | readonly string[]): read is readonly string[] {
  return typeof read[0] === 'string'
}

async function checkedRows(
  written: readonly WrittenTicket[],
  { map, words }: Submitting,
  given: Context,
): Promise<readonly Row[]> {
  checkMapped(
    map,
    written.flatMap(({ entries }) => entries.map(({ name }) => name)),
  )
  const parts = await readingParts(given)
  const choices = await choicesOf(parts.desk)
  const names = namesIn(written, { map, definitions: parts.definitions })
  const defaults = new Map([...words].map(([name, word]) => [oneName(name, parts.definitions), word]))
  const rowParts = { ...parts, desk: askedOnce(parts.desk), choices, names: names.of, defaults }
  const read: Row[] = []
  for (const ticket of written) read.push(await readRow(ticket, rowParts))
  checkRows(read, names.problems)
  return read
}
