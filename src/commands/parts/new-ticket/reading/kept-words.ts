import { UsageError } from '#errors.ts'
import { emptyForm, type Form } from '../form.ts'
import { checkType, type ReadingParts, withWord } from './form.ts'
import type { Words } from './words.ts'

/**
 * The words of a draft, with every name looked up again. What no longer fits, because a list has changed since, is told
 * and left for a person to answer; it stays among the words.
 */
export async function readKeptWords(
  words: Words,
  parts: ReadingParts,
  say: (line: string) => void,
): Promise<Form> {
  let form = emptyForm(words)
  // Which fields there are depends on the type.
  const typeFirst = [...words].toSorted(([one], [other]) => Number(other === 'type') - Number(one === 'type'))
  for (const [name, word] of typeFirst) {
    try {
      const next = await withWord(form, { name, word }, parts)
      checkType(next, parts)
      form = next
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      say(`${name.replace(/^field:/, '')}: ${error.message}`)
    }
  }
  return form
}
