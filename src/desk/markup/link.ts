import type { Place, Writer } from './writer.ts'

/** A link whose label is being written. */
export interface OpenLink {
  readonly address: string
  readonly from: Place
}

// Blanks around a label, and `mailto:`, that are looked through to see whether it is the address itself.
const longestMargin = 200

/** Writes a link's address behind its label, unless that is the address already: `the form <https://…>`. */
export function closeLink({ address, from }: OpenLink, writer: Writer): void {
  if (address === '') return
  // Not read any further: links within links would read the same label again and again.
  const label = writer.since(from, address.length + longestMargin)?.trim()
  if (label === address || `mailto:${label}` === address) return
  writer.write(label === '' ? address : ` <${address}>`)
}
