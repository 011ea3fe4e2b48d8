import { UsageError } from '#errors.ts'

/**
 * Reads `"…"` or `'…'` at this place, with `\` before the same quote or another `\`. Null where no quote begins; UsageError
 * where none ends it.
 */
export function quotedAt(text: string, from: number): { readonly text: string; readonly to: number } | null {
  const quote = text[from]
  if (quote !== '"' && quote !== "'") return null
  let read = ''
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (sign === quote) return { text: read, to: at + 1 }
    const next = text[at + 1]
    const escapes = sign === '\\' && (next === quote || next === '\\')
    read += escapes ? next : sign
    if (escapes) at++
  }
  throw new UsageError(`A quote is opened and not closed: ${text.slice(from)}`, {
    hint: 'Close it, or put text that begins with a quote in quotes of the other kind.',
  })
}

/** The text as a value of a whole expression: bare where it reads back the same, else in quotes. */
export function asValue(text: string): string {
  return /^[^\s"'(),!][^\s(),]*$/.test(text) ? text : inQuotes(text)
}

/** The label of a custom field as it stands before `=`. */
export function asLabel(label: string): string {
  return label.includes('=') ? inQuotes(label) : asValue(label)
}

/** The text in double quotes. */
export function inQuotes(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}
