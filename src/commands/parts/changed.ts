import { type Context, type Result, one, rows, type Summary } from '#command.ts'
import { exitOf } from '#changes/change-tickets.ts'
import type { Safety } from '#changes/ask-first.ts'
import type { IntendedNote } from '#changes/intent.ts'
import type { Mail } from '#desk/helpdesk.ts'
import { parseTicketIds, readsStdin } from '#desk/ids/arguments.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { checkedText } from '#desk/text.ts'
import { parseMinutes } from '#desk/time/amount.ts'
import type { Verb } from '#desk/workflow.ts'
import { DeskError, SomeFailedError, ToldFailure, UsageError } from '#errors.ts'

/** A verb with what was typed for it. */
interface Changed {
  readonly verb: Verb
  readonly tech?: 'me' | 'nobody'
  readonly text: string | undefined
  /** The verb cannot do without its text: the option that gives it and the question that asks for it. */
  readonly needs?: { readonly option: string; readonly question: string }
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

/** Reads what a verb was typed with, carries it out and reports it ticket by ticket. */
export async function changed(given: Typed, typed: Changed): Promise<Result<WriteResult>> {
  const minutes = typed.time === undefined ? 0 : parseMinutes(typed.time)
  const text = await textFor(given, typed)
  const stdin = readsStdin(given.ids) ? await (await given.terminal()).readAll() : undefined
  const ids = parseTicketIds(given.ids, { stdin, host: await given.host() })
  if (ids.single.length === 0 && ids.ranges.length === 0)
    return rows<WriteResult>([], () => ({ lines: ['nothing to do'] }))

  const intent = { ...typed, note: noteOf(typed, { text, minutes }), force: typed.force === true }
  const { count, results } = await given
    .change(ids, intent, given.options)
    .catch(async (error: unknown): Promise<never> => {
      // Which tickets a range means could not be asked; from there on each ticket has its own result.
      if (text !== null && error instanceof DeskError && notReached.has(error.exit))
        await given.keepDraft({ verb: typed.verb, ids: ids.single, text, fields: {} })
      throw error
    })
  return report(results, { given, typed, plain: ids.plain && count === 1, text })
}

/** Sign-in refused, not permitted, unreachable, no sensible answer. */
const notReached = new Set([4, 5, 9, 10])

function noteOf(
  { wording = (text) => text, hidden = false, solution = false }: Changed,
  { text, minutes }: { readonly text: string | null; readonly minutes: number },
): IntendedNote | undefined {
  return text === null ? undefined : { text: wording(text), minutes, hidden, solution }
}

async function textFor({ terminal }: Context, { text, needs, time, verb }: Changed): Promise<string | null> {
  const term = await terminal()
  const typed = text === undefined ? await missing() : await term.textOption(text)
  if (typed === null) {
    if (time === undefined) return null
    throw new UsageError('--time goes with a note.', { hint: 'Add the text.' })
  }
  if (typed.trim() === '')
    throw new UsageError(`The text for ${verb} is empty.`, { hint: needs && `Give ${needs.option}` })
  return checkedText(typed)

  async function missing(): Promise<string | null> {
    if (!needs) return null
    if (term.canAsk) return term.ask.text({ message: needs.question, check: notEmpty })
    throw new UsageError(`${verb} needs ${needs.option}.`, {
      hint: 'It was not given, and there is no terminal to ask at.',
    })
  }
}

interface Report {
  readonly given: Context
  readonly typed: Changed
  /** One plain id was typed: the answer is one object, and a failure ends with its own code. */
  readonly plain: boolean
  readonly text: string | null
}

async function report(results: AsyncGenerator<WriteResult>, parts: Report): Promise<Result<WriteResult>> {
  const seen: WriteResult[] = []
  const kept = keeping(results, seen, parts)
  if (!parts.plain) return rows(kept, () => ending(seen, parts))
  for await (const _ of kept);
  const [only] = seen
  if (!only) throw new Error('one ticket gives one result')
  if (only.ok) return one(only, () => ({ lines: after(seen, parts) }))
  const failure = new ToldFailure(only.error)
  if (!isStructured(parts.given.output.format)) throw failure
  return one(only, () => {
    throw failure
  })
}

function isStructured(format: Context['output']['format']): boolean {
  return format === 'json' || format === 'ndjson' || format === 'yaml'
}

/** Passes the results on; the text of what failed is kept as a draft before anything is reported. */
async function* keeping(
  results: AsyncGenerator<WriteResult>,
  seen: WriteResult[],
  { given, typed, text }: Report,
): AsyncGenerator<WriteResult> {
  try {
    for await (const result of results) {
      seen.push(result)
      yield result
    }
  } finally {
    const failed = seen.flatMap((result) => (result.id === null || hasNote(result) ? [] : [result.id]))
    if (failed.length > 0 && text !== null)
      await given.keepDraft({ verb: typed.verb, ids: failed, text, fields: {} })
  }
}

/** Where only the rest was not done, the note is there already. */
function hasNote(result: WriteResult): boolean {
  return result.ok || result.error.code === 'some_failed'
}

/** What is said once all rows are out; throws what the run ends with when not all went well. */
function ending(seen: readonly WriteResult[], parts: Report): Summary {
  const lines = after(seen, parts)
  const failures = seen.flatMap((result) => (result.ok ? [] : [result.error]))
  if (failures.length === 0) return { lines }
  for (const line of lines) parts.given.say(line)
  const count = `${failures.length} of ${seen.length} failed.`
  const exit = exitOf(seen)
  const decisive = failures.find((failure) => failure.exit === exit && failure.code !== 'not_tried')
  if (decisive === undefined || exit === 1) throw new SomeFailedError(count)
  throw new ToldFailure({ ...decisive, message: `${count} ${decisive.message}` })
}

function after(seen: readonly WriteResult[], { typed }: Report): readonly string[] {
  const written = seen.some((result) => result.ok && !result.dryRun)
  return written && typed.after ? [typed.after] : []
}

function notEmpty(answer: string): string | null {
  return answer.trim() === '' ? 'Type it, or leave with Ctrl-C.' : null
}
