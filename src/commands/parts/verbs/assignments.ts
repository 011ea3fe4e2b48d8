import { checkedText } from '#desk/text/checked-text.ts'
import { UsageError } from '#errors.ts'

export interface SetWords {
  readonly ids: readonly string[]
  /** Values as typed, by the name of their field. */
  readonly values: ReadonlyMap<string, string>
}

/** Parts `ID… FIELD=VALUE…`: what has a `=` is a value, unless it is a ticket's web address. Throws UsageError. */
export function partWords(words: readonly string[]): SetWords {
  const isValue = (word: string): boolean => word.includes('=') && !/^https?:\/\//i.test(word)
  const values = new Map<string, string>()
  for (const word of words.filter(isValue)) {
    const at = word.indexOf('=')
    const name = word.slice(0, at).trim()
    if (name === '') throw new UsageError(`"${word}" names no field.`, { hint: 'Write FIELD=VALUE.' })
    if (values.has(name)) throw new UsageError(`"${name}" is given twice.`)
    values.set(name, checkedText(word.slice(at + 1)))
  }
  return { ids: words.filter((word) => !isValue(word)), values }
}
