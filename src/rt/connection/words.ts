import type { Address } from '#http/address.ts'
import type { HttpResponse } from '#http/transport.ts'

/** Longest quotation from the server, in characters. */
const longest = 300

/** What the server says in `{"message":…}`: without secrets and the place in its program, cut, maybe empty. */
export function serverWords({ body }: HttpResponse, address: Address): string {
  const text = new TextDecoder().decode(body.subarray(0, 64 * 1024))
  const plain = address.redact(
    (messageIn(text) ?? '')
      .replaceAll(/ at \S+ line \d+\.?/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

function messageIn(text: string): string | null {
  const value = parseJson(text)
  const isMessage = typeof value === 'object' && value !== null && 'message' in value
  return isMessage && typeof value.message === 'string' ? value.message : null
}

/** The value, or undefined when the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
