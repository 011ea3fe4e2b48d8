import { htmlToText } from './html-to-text.ts'

/** The plain text of HTML, made when it is first asked for: most lists are printed without their long texts. */
export function lateText(html: string): () => string {
  let text: string | null = null
  return () => (text ??= htmlToText(html))
}

const sources = new WeakMap<object, string>()

/** Notes what the detail of a ticket is made from. */
export function noteSource(ticket: object, html: string): void {
  sources.set(ticket, html)
}

/** The HTML that the detail of a ticket is made from; null where that is not known. */
export function sourceOf(ticket: object): string | null {
  return sources.get(ticket) ?? null
}

/** The details of two readings are made from the same HTML, so that neither need be read. */
export function isSameSource(one: object, other: object): boolean {
  const source = sourceOf(one)
  return source !== null && source === sourceOf(other)
}
