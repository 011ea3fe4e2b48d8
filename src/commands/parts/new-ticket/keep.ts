import type { OpenDraft, Unsent } from '#command.ts'
import type { Recording } from '#changes/journal.ts'
import { isUntried } from '#desk/runs/run.ts'
import { DeskError, RequiredFieldsError, UnknownOutcomeError, UsageError } from '#errors.ts'
import { keptOptions } from '../kept-options.ts'
import type { Words } from './reading/words.ts'

/** What was given for a new ticket: a draft on disk from the first answer on. */
export interface Kept {
  readonly draft: OpenDraft
  words: Words
  /** Some of it was answered rather than typed on the command line. */
  isAnswered: boolean
  /** The person wants it as a draft, and not sent. */
  isPutAside?: boolean
  readonly options: object
  readonly dryRun: boolean
  /** That of the run which tried to send it last. */
  recording?: Recording
}

/** The answers are on disk when this is done. */
export async function keepAnswers(kept: Kept, words: Words): Promise<void> {
  Object.assign(kept, { words, isAnswered: true })
  await kept.draft.save(unsentTicket(kept))
}

/** The file in which an editor writes the value of a field, so that it belongs to the draft. */
export function editorFile(kept: Kept, words: Words, field: string): Promise<string | undefined> {
  Object.assign(kept, { words, isAnswered: true })
  return kept.draft.edit(unsentTicket(kept), field)
}

/** Does the work; when it fails, what was given stays as a draft. A mistake on the command line alone needs none. */
export async function keepingDraft<Done>(kept: Kept, work: () => Promise<Done>): Promise<Done> {
  try {
    const done = await work()
    // A dry run has sent nothing, and no command line has the answers.
    if (kept.isPutAside === true) await kept.draft.keep()
    else if (!kept.dryRun) await kept.draft.drop()
    else if (kept.isAnswered) await kept.draft.keep()
    return done
  } catch (error) {
    // Going on with the run looks first whether the ticket is there; a draft would create it once more.
    if (
      error instanceof UnknownOutcomeError &&
      kept.recording !== undefined &&
      kept.recording.name() !== null
    ) {
      await kept.draft.drop()
      throw error
    }
    if (!kept.isAnswered && kept.words.size > 0 && !mayBeTypedAgain(error, kept))
      await kept.draft.save(unsentTicket(kept))
    if (error instanceof DeskError && kept.draft.key() !== undefined) keptAsDraft(error, kept)
    await kept.draft.keep()
    throw error
  }
}

/** Nothing of it reached the help desk: from here on the draft has it, and going on with the run must not create it too. */
function keptAsDraft({ exit, code, message }: DeskError, { recording }: Kept): void {
  if (recording === undefined || recording.name() === null) return
  const hint = 'To go on with it: helpdesk drafts'
  const refused = { id: null, ok: false, error: { code, exit, message, hint } } as const
  if (isUntried(refused))
    recording.finished({
      key: 1,
      result: { ...refused, error: { ...refused.error, code: 'drafted' } },
      after: null,
    })
}

/** The options that are fields of the ticket stand among its words; others belong to the run only. */
const inWords = new Set([
  'type',
  'subject',
  'detail',
  'requester',
  'location',
  'department',
  'room',
  'priority',
  'like',
  'asset',
  'cc',
  'to',
  'set',
  'yes',
  'expect',
  'form',
  'from',
  'map',
  'dryRun',
  'outbox',
])

function unsentTicket({ words, options }: Pick<Kept, 'words' | 'options'>): Unsent {
  const { detail, ...fields }: Record<string, string> = Object.fromEntries(words)
  return {
    verb: 'new',
    ids: [],
    ranges: [],
    text: detail ?? null,
    fields,
    options: keptOptions(options, inWords),
  }
}

/** What the outbox holds of it; files are copied there. */
export function waitingTicket(kept: Pick<Kept, 'words' | 'options'>): Unsent {
  const { options, ...unsent } = unsentTicket(kept)
  const { attach: _, name: __, ...others } = options
  return { ...unsent, options: others }
}

/** Nothing is lost where the command line has it all, or where no text was given yet. */
function mayBeTypedAgain(error: unknown, { words, dryRun }: Kept): boolean {
  return (
    dryRun || error instanceof UsageError || (error instanceof RequiredFieldsError && !words.has('detail'))
  )
}
