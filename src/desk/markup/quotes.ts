import type { Sheet, Writer } from './writer.ts'

// Deeper quotes are not set in any further, whatever a hostile page nests.
const deepest = 8

/** The quotes that are open; null for one that is too deep to be marked. */
export type Quotes = (Sheet | null)[]

export function openQuote(quotes: Quotes, writer: Writer): void {
  quotes.push(quotes.length < deepest ? writer.putOn() : null)
}

/** Writes what was quoted with `> ` before every line. */
export function closeQuote(quotes: Quotes, writer: Writer): void {
  const sheet = quotes.pop()
  if (sheet === undefined || sheet === null) return
  const text = writer.takeOff(sheet).trimEnd().replace(/^\n+/, '')
  if (text !== '') writer.write(text.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>'))
}
