import type { Talk } from '#command.ts'
import { checkedText } from '#desk/text.ts'
import { UsageError } from '#errors.ts'
import { notEmpty } from '../../not-empty.ts'

/** What is wrong with a text that must be there; null when it will do. */
export function missingOrWrong(answer: string): string | null {
  return notEmpty(answer) ?? wrongWith(answer)
}

/** What is wrong with a text, as read by `read`; null when it will do. */
export function wrongWith(answer: string, read: (text: string) => unknown = checkedText): string | null {
  try {
    read(answer)
    return null
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return [error.message, error.hint].filter((words) => words !== undefined).join(' ')
  }
}

/** A text in one line, or, after a bare Enter, in the editor. */
export async function writeText(
  label: string,
  { ask, editText }: Pick<Talk, 'ask' | 'editText'>,
  check: (answer: string) => string | null,
): Promise<string> {
  const line = await ask.text({ message: `${label}, in one line; Enter alone opens your editor`, check })
  return line.trim() === '' ? checkedText(await editText('')) : line
}
