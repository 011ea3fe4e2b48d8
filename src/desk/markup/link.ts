import type { Place, Writer } from './writer.ts'

/** A link whose label is being written. */
export interface OpenLink {
  readonly address: string
  readonly from: Place
}

/** Writes a link's address behind its label, unless that is the address already: `the form <https://…>`. */
export function closeLink({ address, from }: OpenLink, writer: Writer): void {
  if (address === '') return
  const label = writer.since(from).trim()
  if (label === address || `mailto:${label}` === address) return
  writer.write(label === '' ? address : ` <${address}>`)
}
