import { checkedText } from '#desk/text/checked-text.ts'
import { UsageError } from '#errors.ts'
import { notEmpty } from './not-empty.ts'

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
