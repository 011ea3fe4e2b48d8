import type { OpenDraft, Unsent } from '#command.ts'
import type { Recording } from '#changes/journal.ts'
import { RequiredFieldsError, UsageError } from '#errors.ts'
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
    if (!kept.isAnswered && kept.words.size > 0 && !mayBeTypedAgain(error, kept))
      await kept.draft.save(unsentTicket(kept))
    await kept.draft.keep()
    throw error
  }
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
  'asset',
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
