import { type Context, type Result, rows, type Talk } from '#command.ts'
import { askFirst, checkExpected, type Safety } from '#changes/ask-first.ts'
import { createdRow } from '#changes/creating/created-row.ts'
import type { Recording } from '#changes/journal.ts'
import { mailWords } from '#changes/mail-words.ts'
import { submitAll } from '#changes/creating/submit-all.ts'
import { parseWritten } from '#desk/form/written.ts'
import type { WrittenTicket } from '#desk/form/ticket-words.ts'
import type { Mail } from '#desk/helpdesk.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { toKeptTicket } from '#desk/runs/kept-ticket.ts'
import { isResumed } from '#desk/runs/run.ts'
import { DeskError, UnreachableError } from '#errors.ts'
import { queueing } from '../../outbox/queueing.ts'
import { queued } from '../../outbox/queue.ts'
import { journalOf } from '../../runs/kept-runs.ts'
import { runEnding } from '../../run-ending.ts'
import { choicesOf } from '../choices.ts'
import { readingParts } from '../fill.ts'
import { foreseenRow, surprises } from '../report.ts'
import { oneName } from '../reading/name.ts'
import type { Words } from '../reading/words.ts'
import { toNewTicket } from '../to-new-ticket.ts'
import { checkRows } from './check.ts'
import { keepRest } from './keep-rest.ts'
import { checkMapped, type ColumnMap } from './map.ts'
import { namesIn } from './names.ts'
import { askedOnce } from './asked-once.ts'
import { readRow, type Row } from './read.ts'
import { waitingForm, waitingRow } from './waiting.ts'

export interface Submitting {
  /** A path, or `-` for stdin. */
  readonly from: string
  readonly map: ColumnMap
  /** What was given for all rows. */
  readonly words: Words
  readonly mail: (row: { readonly cc: readonly string[] }) => Mail | undefined
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
      if (typed.from === '-' && error instanceof DeskError && notReached.has(error.exit))
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
  const results = created(tickets, { given, terminal, seen, lines, typed })
  return rows(results, () => runEnding(seen, { lines, say: given.say }))
}

function areNames(read: readonly Row[] | readonly string[]): read is readonly string[] {
  return typeof read[0] === 'string'
}

/** Sign-in refused, not permitted, unreachable, no sensible answer. */
const notReached = new Set([4, 5, 9, 10])

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

type Ready = { readonly form: Row['form']; readonly ticket: ReturnType<typeof toNewTicket> }

interface Sending {
  readonly given: Context
  readonly terminal: Talk
  readonly seen: WriteResult[]
  /** What is to be said afterwards. */
  readonly lines: string[]
  readonly typed: Submitting
}

async function* created(ready: readonly Ready[], sending: Sending): AsyncGenerator<WriteResult> {
  const { given, terminal, seen, lines, typed } = sending
  const spinner = await terminal.spin('Sending …')
  const recording = given.journal.begin({
    command: 'new',
    ids: [],
    intent: null,
    tickets: ready.map(({ ticket }) => toKeptTicket(ticket)),
    undoes: null,
  })
  const results = queueing(attempted(ready, { ...sending, recording, spinner }), {
    later: (unreached) =>
      unreached.flatMap(({ place }) => {
        const one = ready[place - 1]
        return one === undefined ? [] : [waitingForm(one.form, typed)]
      }),
    outbox: typed.safety.outbox,
    recording,
    given,
  })
  const next = async (): Promise<WriteResult | null> => {
    const { value: result, done } = await results.next()
    if (done === true) return null
    seen.push(result)
    return result
  }
  try {
    for (let result = await next(); result !== null; result = await next()) yield result
  } finally {
    // Whoever reads the results may leave, as `head` does; the run goes on to its end all the same.
    while ((await next()) !== null);
    spinner.stop()
    const run = recording.name()
    const forms = ready.map(({ form }) => form)
    const isKept = await keepRest(forms, { results: seen, run }, given)
    // A kept file whose tickets are sent must not be sent once more.
    if (isKept) await given.drafts.clearSent(typed.from)
    if (run !== null && seen.some(isResumed)) lines.push(`For the rest: helpdesk runs resume ${run}`)
  }
}

interface Attempting extends Sending {
  readonly recording: Recording
  readonly spinner: Awaited<ReturnType<Talk['spin']>>
}

async function* attempted(
  ready: readonly Ready[],
  { given, lines, recording, spinner }: Attempting,
): AsyncGenerator<WriteResult> {
  const outcomes = submitAll(
    ready.map(({ ticket }) => ticket),
    {
      desk: await given.desk(),
      now: given.now,
      patience: await given.patience(),
      runs: () => journalOf(given),
      recording,
      signal: given.signal,
      progress: (done, total) => spinner.say(`${done} of ${total}`),
    },
  )
  let at = 0
  for await (const outcome of outcomes) {
    const one = ready[at]
    at += 1
    if (outcome.ok && one) lines.push(...surprises(outcome.submitted, one.ticket, one.form))
    yield outcome.ok ? createdRow(outcome.submitted) : outcome.refused
  }
  // A person may be asked from here on.
  spinner.stop()
}
