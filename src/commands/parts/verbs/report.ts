import { type Context, type Result, one, rows } from '#command.ts'
import { mailWords } from '#changes/mail-words.ts'
import type { Failure, Queued, Refused, WriteResult, Written } from '#desk/outcome.ts'
import { isResumed } from '#desk/runs/run.ts'
import { ToldFailure } from '#errors.ts'
import { escapeLine } from '#views/escape.ts'
import { runEnding } from '../run-ending.ts'
import type { Changed } from './typed-verb.ts'
import { keepLeft, wrote, type Keeping } from './keeping.ts'

interface Report {
  readonly given: Context
  readonly typed: Pick<Changed, 'mail' | 'after' | 'files'>
  /** One plain id was typed: the answer is one object, and a failure ends with its own code. */
  readonly plain: boolean
  /** The text that is a draft until it is written; null where there is none. */
  readonly keeping: Keeping | null
  readonly dryRun: boolean
  /** The run in the journal; null while nothing was sent. */
  readonly run: () => string | null
}

/** The results as `main` writes them, and what the command ends with. */
export async function report(
  results: AsyncGenerator<WriteResult>,
  parts: Report,
): Promise<Result<WriteResult>> {
  const seen: WriteResult[] = []
  const kept = passedOn(results, seen, parts.keeping)
  if (!parts.plain) {
    const { canAsk } = await parts.given.terminal()
    return rows(kept, () => {
      sayUnshown(seen, parts.given)
      return runEnding(seen, {
        lines: [...after(seen, parts), ...whatNext(seen, { ...parts, canAsk })],
        say: parts.given.say,
      })
    })
  }
  for await (const _ of kept);
  const [only] = seen
  if (!only) throw new Error('one ticket gives one result')
  if (only.ok) return one(only, () => ({ lines: after(seen, parts) }))
  const failure = new ToldFailure(settled(only, parts))
  if (!isStructured(parts.given.output.format)) throw failure
  return one(only, () => {
    throw failure
  })
}

/** Why a ticket failed, where no column has it. */
function sayUnshown(seen: readonly WriteResult[], { output, say }: Pick<Context, 'output' | 'say'>): void {
  const { format, columns } = output
  const isShown = columns === null || columns.includes('message') || columns.includes('error')
  if (format !== 'ids' && isShown) return
  for (const result of seen) {
    if (!result.ok && result.error.code !== 'not_tried')
      say(escapeLine(`${result.id ?? 'new ticket'}: ${result.error.message}`))
  }
}

/** What may be done already can be settled later, and what was not tried be tried again, where the run can be resumed. */
function settled(failed: Refused, { run, typed }: Report): Failure {
  const { error } = failed
  const name = run()
  if (!isResumed(failed) || name === null || typed.files?.length) return error
  const settle = `To ${error.exit === 8 ? 'settle it' : 'try it again'}: helpdesk runs resume ${name}`
  return { ...error, hint: error.hint === null ? settle : `${error.hint}\n${settle}` }
}

function isStructured(format: Context['output']['format']): boolean {
  return format === 'json' || format === 'ndjson' || format === 'yaml'
}

/** Passes the results on; the text of what failed is kept as a draft before anything is reported. */
async function* passedOn(
  results: AsyncGenerator<WriteResult>,
  seen: WriteResult[],
  keeping: Keeping | null,
): AsyncGenerator<WriteResult> {
  try {
    for (let next = await results.next(); next.done !== true; next = await results.next()) {
      seen.push(next.value)
      if (keeping) await wrote(keeping, seen)
      yield next.value
    }
  } finally {
    // Whoever reads the report may leave, as `head` does; the run goes on to its end all the same.
    for await (const result of results) seen.push(result)
    if (keeping) await keepLeft(keeping, seen)
  }
}

interface Ending extends Report {
  /** A person sits at a terminal. */
  readonly canAsk: boolean
}

function after(seen: readonly WriteResult[], { typed, dryRun }: Report): readonly string[] {
  if (seen.length === 0) return ['nothing to do']
  const changed = seen.filter((result) => result.ok && isChange(result))
  if (dryRun && changed.length === 0) return ['Dry run: nothing was sent.']
  if (dryRun) return [`Dry run: nothing was sent. If it were, ${mailWords(typed.mail, changed.length)}.`]
  return changed.length > 0 && typed.after ? [typed.after] : []
}

/** How to go on with a run that was cut; and, for a person, how to take back one that changed several tickets. */
function whatNext(seen: readonly WriteResult[], { run, canAsk, typed }: Ending): readonly string[] {
  const name = run()
  // A run with files cannot be resumed: a file may be another one by then.
  if (name === null || typed.files?.length) return []
  const isCut = seen.some(
    (result) => !result.ok && (result.error.code === 'not_tried' || result.error.exit === 8),
  )
  if (isCut) return [`For the rest: helpdesk runs resume ${name}`]
  const changed = seen.filter((result) => result.ok && Object.keys(result.changed ?? {}).length > 0)
  return canAsk && changed.length > 1 ? [`To take it back: helpdesk undo ${name}`] : []
}

function isChange({ changed = {}, note, attachments }: Written | Queued): boolean {
  return note !== undefined || attachments !== undefined || Object.keys(changed).length > 0
}
