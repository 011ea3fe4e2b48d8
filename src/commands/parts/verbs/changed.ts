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
import type { IntendedNote } from '#changes/intent.ts'
import type { Mail } from '#desk/helpdesk.ts'
import { parseTicketIds, readsStdin } from '#desk/ids/arguments.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { parseMinutes } from '#desk/time/amount.ts'
import type { Verb } from '#desk/workflow.ts'
import { DeskError } from '#errors.ts'
import { unsentVerb } from './keeping.ts'
import { report } from './report.ts'
import { askText, typedText } from './text.ts'

/** A verb with what was typed for it. */
export interface Changed {
  readonly verb: Verb
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
  readonly force?: boolean
  /** Said after success, once. */
  readonly after?: string
}

interface Typed extends Context {
  readonly ids: readonly string[]
  readonly options: Safety
}

/** Reads what a verb was typed with, carries it out and reports it ticket by ticket. A draft that is taken up is asked again. */
export async function changed(given: Typed, typed: Changed, takenUp?: Draft): Promise<Result<WriteResult>> {
  const minutes = typed.time === undefined ? 0 : parseMinutes(typed.time)
  const terminal = await given.terminal()
  // Nobody is asked for a text before it is clear that it has a ticket to go to.
  const isAsked =
    takenUp !== undefined || (typed.text === undefined && typed.needs !== undefined && terminal.canAsk)
  const written = isAsked ? null : await typedText(typed, terminal.textOption)
  const stdin = readsStdin(given.ids) ? await terminal.readAll() : undefined
  const ids = parseTicketIds(given.ids, { stdin, host: await given.host() })
  if (ids.single.length === 0 && ids.ranges.length === 0) {
    checkExpected(0, given.options)
    return rows<WriteResult>([], () => ({ lines: ['nothing to do'] }))
  }
  const draft = given.drafts.open(takenUp)
  const unsent = unsentVerb(typed, ids, given.options)
  const text = isAsked ? await answered(typed, { draft, unsent, terminal, takenUp }) : written
  const { dryRun } = given.options
  const keeping = { draft, unsent: { ...unsent, text }, isAsked, dryRun }

  const intent = { ...typed, note: noteOf(typed, { text, minutes }), force: typed.force === true }
  const { count, results } = await given
    .change(ids, intent, given.options)
    .catch(async (error: unknown): Promise<never> => {
      // Before the first ticket has its result nothing keeps the text; a line that can be typed again needs no draft.
      if (text !== null && error instanceof DeskError && (isAsked || notReached.has(error.exit))) {
        await draft.save(keeping.unsent)
        await draft.keep()
      }
      throw error
    })
  return report(results, { given, typed, plain: ids.plain && count === 1, keeping })
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
  // What was saved in an editor moves into the draft before another one is opened.
  if (begun !== undefined) await draft.save({ ...unsent, text: begun })
  const file = () => draft.edit({ ...unsent, text: begun ?? null }, 'text')
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
