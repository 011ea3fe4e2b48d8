import {
  type Context,
  type Draft,
  type OpenDraft,
  type Result,
  rows,
  type Talk,
  type Unsent,
} from '#command.ts'
import { checkExpected, type Safety } from '#changes/ask-first.ts'
import type { IntendedFile, IntendedNote } from '#changes/intent.ts'
import type { HelpDesk, Mail, Move } from '#desk/helpdesk.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { parseMinutes } from '#desk/time/amount.ts'
import type { Wanted } from '#desk/wanted.ts'
import type { Verb } from '#desk/workflow.ts'
import { DeskError, UsageError } from '#errors.ts'
import { readInstant } from './if-updated.ts'
import { unsentVerb } from './keeping.ts'
import { readBefore } from './read-before.ts'
import { report } from './report.ts'
import { checkTyped, selectTickets, type TypedTickets } from './selection.ts'
import { askText, typedText } from './text.ts'

/** A verb with what was typed for it. */
export interface Changed {
  readonly verb: Verb
  /** The ids, where other words stand among the arguments. */
  readonly ids?: readonly string[]
  /** Already looked at: nobody is asked for a text before it is clear that they can be sent. */
  readonly files?: readonly IntendedFile[]
  /** The note that the files hang on. */
  readonly onNote?: number | undefined
  /** Values that the tickets are to have; looked up before anything is asked or sent. */
  readonly wanted?: (desk: HelpDesk) => Promise<Wanted>
  /** The same as they were typed, by the name of their field, for the draft. */
  readonly fields?: Readonly<Record<string, string>>
  /** Options that a person was asked for, by their long names: no command line has them. */
  readonly answered?: Readonly<Record<string, string>>
  readonly move?: Move
  /** The tech group that they must land with. */
  readonly group?: string
  readonly tech?: 'me' | 'nobody'
  readonly text: string | undefined
  /** The verb cannot do without its text: the option that gives it and the question that asks for it. */
  readonly needs?: { readonly option: string; readonly question: string; readonly oneLine?: true }
  /** How the text stands in the note; left out, as typed. */
  readonly wording?: (text: string) => string
  readonly hidden?: boolean
  readonly solution?: boolean
  readonly time?: string | undefined
  readonly mail: Mail | undefined
  /** Said after success, once. */
  readonly after?: string
}

/** Options that every verb has. */
export interface TypedOptions extends Safety {
  readonly where: string | undefined
  readonly ifUpdated: string | undefined
  readonly force: boolean
}

interface Typed extends Context {
  readonly ids?: readonly string[]
  readonly options: TypedOptions
}

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
  const written = isAsked ? null : await typedText(typed, terminal.textOption)
  const wanted = await typed.wanted?.(await given.desk())
  const { ids, asksAlways, readings } = await selectTickets(tickets, given)
  if (ids.single.length === 0 && ids.ranges.length === 0) {
    checkExpected(0, options)
    return rows<WriteResult>([], () => ({ lines: ['nothing to do'] }))
  }
  const reading = isAsked ? await readBefore(typed.verb, ids, given) : undefined
  const draft = given.drafts.open(takenUp)
  const unsent = unsentVerb(typed, ids, options)
  const text = isAsked ? await answered(typed, { draft, unsent, terminal, takenUp }) : written
  const { dryRun, yes, expect, force } = options
  const keeping = { draft, unsent: { ...unsent, text }, isAsked, dryRun }

  const { verb, tech, move, group, mail } = typed
  const note = noteOf(typed, { text, minutes })
  const { files, onNote } = typed
  const values = { wanted, move, group, note, files, onNote, mail }
  const decided = { verb, ...values, force, ifUpdated, readings: reading ?? readings }
  const intent = tech === undefined ? decided : { ...decided, tech }
  const { count, results, run } = await given
    .change(ids, intent, { dryRun, yes, expect, asksAlways })
    .catch(async (error: unknown): Promise<never> => {
      // Before the first ticket has its result nothing keeps the text; a line that can be typed again needs no draft.
      if (text !== null && error instanceof DeskError && (isAsked || notReached.has(error.exit))) {
        await draft.save(keeping.unsent)
        await draft.keep()
      }
      throw error
    })
  return report(results, { given, typed, plain: ids.plain && count === 1, keeping, dryRun, run })
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

interface Answering {
  readonly draft: OpenDraft
  readonly unsent: Unsent
  readonly terminal: Talk
  readonly takenUp: Draft | undefined
}

/** The text that a person gives; on disk before it goes anywhere. */
async function answered(typed: Changed, { draft, unsent, terminal, takenUp }: Answering): Promise<string> {
  const begun = takenUp?.edited ?? takenUp?.text ?? undefined
  const asBegun = { ...unsent, text: begun ?? null }
  // What was answered already, or saved in an editor, is in the draft before the next question or editor.
  if (begun !== undefined || typed.answered !== undefined) await draft.save(asBegun)
  const file = () => draft.edit(asBegun, 'text')
  try {
    const text = await askText(typed, { terminal, begun, file })
    await draft.save({ ...unsent, text })
    return text
  } catch (error) {
    await draft.keep()
    throw error
  }
}

/** Sign-in refused, not permitted, unreachable, no sensible answer. */
const notReached = new Set([4, 5, 9, 10])

function noteOf(
  { wording = (text) => text, hidden = false, solution = false }: Changed,
  { text, minutes }: { readonly text: string | null; readonly minutes: number },
): IntendedNote | undefined {
  return text === null ? undefined : { text: wording(text), minutes, hidden, solution }
}
