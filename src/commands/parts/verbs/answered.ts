import type { Draft, OpenDraft, Talk, Unsent } from '#command.ts'
import { askText } from './text.ts'
import type { Changed } from './typed-verb.ts'

interface Answering {
  readonly draft: OpenDraft
  readonly unsent: Unsent
  readonly terminal: Talk
  readonly takenUp: Draft | undefined
}

/** The text that a person gives; on disk before it goes anywhere. */
export async function answered(
  typed: Changed,
  { draft, unsent, terminal, takenUp }: Answering,
): Promise<string> {
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
