import type { Talk } from '#command.ts'
import { checkedText } from '#desk/text/checked-text.ts'
import { UsageError } from '#errors.ts'
import { missingOrWrong } from '../asking/texts.ts'
import { writeText } from '../asking/write-text.ts'
import type { Changed } from './typed-verb.ts'

interface Prompt {
  readonly terminal: Pick<Talk, 'ask' | 'editText'>
  /** What is written already. */
  readonly begun: string | undefined
  /** The file that an editor is to write. */
  readonly file: () => Promise<string | undefined>
}

/** Asks a person for the text of a verb. Throws InterruptedError when the question is left. */
export async function askText({ needs }: Pick<Changed, 'needs'>, prompt: Prompt): Promise<string> {
  const { terminal, begun, file } = prompt
  const label = needs?.question ?? 'Note'
  if (needs?.oneLine) return terminal.ask.text({ message: label, begun, check: missingOrWrong })
  return writeText({ label, begun, file }, terminal)
}

/** What goes into the note as typed; null for none. Throws UsageError for a text that is empty. */
export async function typedText(
  { text, needs, time, verb }: Pick<Changed, 'text' | 'needs' | 'time' | 'verb'>,
  textOption: Talk['textOption'],
): Promise<string | null> {
  if (text === undefined) {
    if (time === undefined) return null
    throw new UsageError('--time goes with a note.', { hint: 'Add the text.' })
  }
  const typed = await textOption(text)
  if (typed.trim() === '')
    throw new UsageError(`The text for ${verb} is empty.`, { hint: needs && `Give ${needs.option}` })
  return checkedText(typed)
}
