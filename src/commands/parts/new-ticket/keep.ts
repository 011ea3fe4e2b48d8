import type { Context } from '#command.ts'
import { RequiredFieldsError, UsageError } from '#errors.ts'
import type { Words } from './reading/words.ts'

/** What was given so far, and whether some of it was answered rather than typed on the command line. */
export interface Kept {
  words: Words
  answered: boolean
  readonly dryRun: boolean
}

/** Does the work; when it fails, what was given stays as a draft. A mistake on the command line alone needs none. */
export async function keepingDraft<Done>(
  kept: Kept,
  { keepDraft }: Pick<Context, 'keepDraft'>,
  work: () => Promise<Done>,
): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    if (kept.words.size > 0 && (kept.answered || !mayBeTypedAgain(error, kept))) {
      const { detail, ...fields }: Record<string, string> = Object.fromEntries(kept.words)
      await keepDraft({ verb: 'new', ids: [], text: detail ?? null, fields })
    }
    throw error
  }
}

/** Nothing is lost where the command line has it all, or where no text was given yet. */
function mayBeTypedAgain(error: unknown, { words, dryRun }: Kept): boolean {
  return (
    dryRun || error instanceof UsageError || (error instanceof RequiredFieldsError && !words.has('detail'))
  )
}
