import type { OpenDraft, Unsent } from '#command.ts'
import type { TicketIds } from '#desk/ids/ticket-ids.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { isResumed } from '#desk/runs/run.ts'
import { keptOptions } from '../kept-options.ts'
import type { Changed } from './typed-verb.ts'

/** The text of a verb, which is a draft until it is written. */
export interface Keeping {
  readonly draft: OpenDraft
  readonly unsent: Unsent
  /** It was typed at a prompt, so that no command line has it. */
  readonly isAsked: boolean
  readonly dryRun: boolean
  /** The run in the journal that can be resumed; null while nothing was sent. */
  readonly run: () => string | null
}

/** What is asked again, or belongs to the run only. */
const notKept = new Set([
  'where',
  'ifUpdated',
  'dryRun',
  'yes',
  'expect',
  'text',
  'solution',
  'by',
  'note',
  'outbox',
])

/** What a draft of the verb holds before there is a text. */
export function unsentVerb(
  { verb, fields = {}, answered }: Pick<Changed, 'verb' | 'fields' | 'answered'>,
  { single, ranges }: Pick<TicketIds, 'single' | 'ranges'>,
  options: object,
): Unsent {
  const kept = { ...keptOptions(options, notKept), ...answered }
  return { verb, ids: single, ranges, text: null, fields, options: kept, isAnswered: answered !== undefined }
}

/** Takes out a ticket that has the text now, so that nobody writes it twice. */
export async function wrote({ draft, unsent, isAsked, dryRun }: Keeping, results: readonly WriteResult[]) {
  if (!isAsked || dryRun || unsent.text === null || unsent.ranges.length > 0) return
  const left = unsent.ids.filter((id) => !results.some((result) => result.id === id && hasText(result)))
  if (left.length > 0) await draft.save({ ...unsent, ids: left })
}

/** Once all is tried: the text stays a draft for the tickets that do not have it, and whose run cannot give it to them. */
export async function keepLeft(
  { draft, unsent, isAsked, dryRun, run }: Keeping,
  results: readonly WriteResult[],
): Promise<void> {
  if (unsent.text === null) return
  const isRunning = run() !== null
  const left = results
    .filter((result) => !hasText(result) && !(isRunning && isResumed(result)))
    .flatMap(({ id }) => id ?? [])
  if (dryRun) return isAsked ? draft.keep() : undefined
  if (left.length === 0) {
    await draft.drop()
    // Files that did not go up are named in the command for the rest.
    return results.every(({ ok }) => ok) ? draft.clearFiles() : undefined
  }
  await draft.save({ ...unsent, ids: left, ranges: [] })
  await draft.keep()
}

/** Where only the rest was not done, the text is there already. */
function hasText(result: WriteResult): boolean {
  return result.ok || result.done?.includes('note') === true
}
