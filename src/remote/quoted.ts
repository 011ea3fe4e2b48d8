import type { Address } from '#http/address.ts'

/** Longest quotation from the server, in characters. */
const longest = 300

/** Words of the server as an error may quote them: in one line, without secrets, cut. */
export function quoted(words: string, address: Address): string {
  const plain = address.redact(words.replaceAll(/\s+/g, ' ').trim())
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
