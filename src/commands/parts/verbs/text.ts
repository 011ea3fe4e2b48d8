import type { Talk } from '#command.ts'
import { checkedText } from '#desk/text.ts'
import { UsageError } from '#errors.ts'
import { notEmpty } from '../not-empty.ts'
import type { Changed } from './changed.ts'

/** What goes into the note: as typed, or asked for; null for none. Throws UsageError where a verb cannot do without. */
export async function textFor(terminal: Talk, { text, needs, time, verb }: Changed): Promise<string | null> {
  const typed = text === undefined ? await missing() : await terminal.textOption(text)
  if (typed === null) {
    if (time === undefined) return null
    throw new UsageError('--time goes with a note.', { hint: 'Add the text.' })
  }
  if (typed.trim() === '')
    throw new UsageError(`The text for ${verb} is empty.`, { hint: needs && `Give ${needs.option}` })
  return checkedText(typed)

  async function missing(): Promise<string | null> {
    if (!needs) return null
    if (terminal.canAsk) return terminal.ask.text({ message: needs.question, check: notEmpty })
    throw new UsageError(`${verb} needs ${needs.option}.`, {
      hint: 'It was not given, and there is no terminal to ask at.',
    })
  }
}
