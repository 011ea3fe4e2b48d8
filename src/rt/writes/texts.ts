import { RuleError } from '#errors.ts'

/** What the server keeps of a subject, in bytes of UTF-8; it cuts the rest without a word. */
const longestSubject = 200

/** A subject as it is sent: the server drops line ends, and the words beside them would run together. Throws RuleError. */
export function subjectOf(subject: string | null): string {
  const line = (subject ?? '').replaceAll(/[\r\n]+/g, ' ')
  const { length } = new TextEncoder().encode(line)
  if (length <= longestSubject) return line
  throw new RuleError(`The subject has ${length} bytes; the help desk keeps ${longestSubject}.`, {
    hint: 'Shorten it, and say the rest in the text. Letters beyond ASCII have two bytes and more.',
  })
}

/** The text of a note as it is sent: to the server a 0 by itself is no text. */
export function noteText(text: string): string {
  return text === '0' ? '0\n' : text
}
