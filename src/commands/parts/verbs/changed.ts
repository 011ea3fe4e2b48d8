import { type Draft, type Result, rows } from '#command.ts'
import { checkExpected } from '#changes/ask-first.ts'
import type { TicketIds } from '#desk/ids/ticket-ids.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { parseMinutes } from '#desk/time/amount.ts'
import type { Ticket } from '#desk/ticket.ts'
import type { Verb } from '#desk/standing/workflow.ts'
import { UnreachableError, UsageError } from '#errors.ts'
import { escapeLine } from '#views/escape.ts'
import { mailedAbout } from '#views/writes/mailed.ts'
import { checkMoves } from '#changes/deciding/check-level.ts'
import { checkFilesOnNotes, mailHere } from '../able.ts'
import { draftJournal } from '../drafts/draft-journal.ts'
import { queueing, type Queueing } from '../outbox/queueing.ts'
import { answered } from './answered.ts'
import { type Attempt, keepDraft, putOff, type Typed, waitingVerb } from './attempt.ts'
import { readInstant } from './if-updated.ts'
import { intentOf } from './intent-of.ts'
import { unsentVerb } from './keeping.ts'
import { readBefore } from './read-before.ts'
import { report } from './report.ts'
import { checkTyped, selectTickets, type TypedTickets } from './selection.ts'
import { typedText } from './text.ts'
import { type Changed, completed } from './typed-verb.ts'

/** Reads what a verb was typed with, carries it out and reports it ticket by ticket. A draft that is taken up is asked again. */
export async function changed(given: Typed, typed: Changed, takenUp?: Draft): Promise<Result<WriteResult>> {
  const { options } = given
  const minutes = typed.time === undefined ? 0 : parseMinutes(typed.time)
  const ifUpdated = options.ifUpdated === undefined ? undefined : readInstant(options.ifUpdated, given)
  const terminal = await given.terminal()
  const tickets = { ids: typed.ids ?? given.ids ?? [], where: options.where }
  // Nobody is asked for a text before it is clear that it has a ticket to go to.
  const isAsked =
    takenUp !== undefined || (typed.text === undefined && typed.needs !== undefined && terminal.canAsk)
  checkGiven(typed, { tickets, isAsked })
  const text = isAsked ? null : await typedText(typed, terminal.textOption)
  const draft = given.drafts.open(takenUp)
  // Numbers need no server: what cannot be looked up can be kept for them.
  const ids = tickets.where === undefined ? (await selectTickets(tickets, given)).ids : null
  const attempt: Attempt = {
    typed,
    takenUp,
    tickets,
    draft,
    isAsked,
    ifUpdated,
    minutes,
    ids,
    text,
    readings: undefined,
  }
  const told = await attempted(attempt, given).catch(async (error: unknown) => {
    const later = error instanceof UnreachableError ? await putOff(attempt, error, given) : null
    if (later !== null) return () => later
    await keepDraft(attempt, error, given)
    throw error
  })
  return told()
}

type Told = () => Result<WriteResult> | Promise<Result<WriteResult>>

/** Begins the write. Its results are told afterwards, for what fails then has its own row. */
async function attempted(attempt: Attempt, given: Typed): Promise<Told> {
  const { options } = given
  const { takenUp, tickets, draft, isAsked, ifUpdated, minutes } = attempt
  const typed = await asTheDeskCan(await completed(attempt.typed), given)
  attempt.typed = typed
  const wanted = await typed.wanted?.(await given.desk())
  const chosen = attempt.ids === null ? await selectTickets(tickets, given) : null
  const ids = attempt.ids ?? chosen?.ids ?? noTickets
  Object.assign(attempt, { ids, readings: chosen?.readings })
  if (ids.single.length === 0 && ids.ranges.length === 0) {
    checkExpected(0, options)
    return () => rows<WriteResult>([], () => ({ lines: ['nothing to do'] }))
  }
  if (isAsked) {
    attempt.readings = await readingBefore(typed.verb, ids, given)
    sayMailed(attempt, given)
  }
  const unsent = unsentVerb(typed, ids, options)
  if (isAsked) {
    const terminal = await given.terminal()
    attempt.text = await answered(typed, { draft, unsent, terminal, takenUp })
  }
  const { text, readings } = attempt
  const { dryRun, yes, expect, force, outbox } = options
  const intent = intentOf(typed, { text, minutes, wanted, force, ifUpdated, readings })
  const asksAlways = chosen?.asksAlways ?? false
  const safety = { dryRun, yes, expect, asksAlways }
  const journal = draftJournal(given.journal, draft)
  const { count, results, run, recording } = await given.change(ids, intent, safety, journal)
  const later: Queueing['later'] = (left) => {
    const single = left.flatMap(({ id }) => id ?? [])
    return [waitingVerb(attempt, { single, ranges: [] }, given)]
  }
  // A run with files cannot be resumed: a file may be another one by then.
  const resumable = () => (typed.files?.length ? null : run())
  const keeping = { draft, unsent: { ...unsent, text }, isAsked, dryRun, run: resumable }
  const whole = dryRun ? results : queueing(results, { later, outbox, recording, given })
  return () => report(whole, { given, typed, plain: ids.plain && count === 1, keeping, dryRun, run })
}

/** Throws UsageError for what this help desk does not know. */
async function asTheDeskCan(typed: Changed, given: Typed): Promise<Changed> {
  const { can } = await given.desk()
  checkMoves(typed.move, can)
  checkFilesOnNotes(typed.onNote, can)
  const { mail, noMail = false } = given.options
  return { ...typed, mail: await mailHere(typed.mail, { mail, noMail }, given) }
}

const noTickets: TicketIds = { single: [], ranges: [], plain: false }

/** Nobody answers: with `--outbox` a person can write all the same. */
async function readingBefore(
  verb: Verb,
  ids: TicketIds,
  given: Typed,
): Promise<ReadonlyMap<number, Ticket> | undefined> {
  try {
    return await readBefore(verb, ids, given)
  } catch (error) {
    if (error instanceof UnreachableError && given.options.outbox) return undefined
    throw error
  }
}

/** Whom a person is about to write to. About several tickets they are asked before anything is sent, with the number of mails. */
function sayMailed({ typed, readings }: Attempt, { say }: Pick<Typed, 'say'>): void {
  for (const ticket of readings?.values() ?? []) say(escapeLine(`Mail to ${mailedAbout(ticket, typed.mail)}`))
}

/** Throws UsageError that names all that the line lacks, before anybody or anything is asked. */
function checkGiven(
  { verb, text, needs }: Changed,
  { tickets, isAsked }: { readonly tickets: TypedTickets; readonly isAsked: boolean },
): void {
  checkTyped(tickets)
  const lacks = [
    ...(tickets.ids.length === 0 && tickets.where === undefined ? ['ID… (or --where EXPR)'] : []),
    ...(text === undefined && needs && !isAsked ? [needs.option] : []),
  ]
  if (lacks.length === 0) return
  throw new UsageError(`${verb} needs ${lacks.join(' and ')}.`, {
    hint: `All options: helpdesk ${verb} --help`,
  })
}
