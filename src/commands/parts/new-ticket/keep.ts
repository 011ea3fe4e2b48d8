import type { Context } from '#command.ts'
import { DeskError, UsageError } from '#errors.ts'
import { escapeLines } from '#views/escape.ts'
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
  given: Pick<Context, 'keepDraft' | 'say'>,
  work: () => Promise<Done>,
): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    if (kept.words.size > 0 && (kept.answered || !mayBeTypedAgain(error, kept))) {
      await keep(kept.words, given)
    }
    throw error
  }
}

/** On disk; where that fails, on the screen. */
async function keep(words: Words, { keepDraft, say }: Pick<Context, 'keepDraft' | 'say'>): Promise<void> {
  const { detail, ...fields }: Record<string, string> = Object.fromEntries(words)
  try {
    await keepDraft({ verb: 'new', ids: [], text: detail ?? null, fields })
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    say(`${escapeLines(error.message)} This is what you gave:`)
    for (const [name, word] of words) say(escapeLines(`${name}: ${word}`))
  }
}

/** Nothing is lost where the command line has it all. */
function mayBeTypedAgain(error: unknown, { dryRun }: Kept): boolean {
  return dryRun || error instanceof UsageError
}
