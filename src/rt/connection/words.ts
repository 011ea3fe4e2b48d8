import type { Address } from '#http/address.ts'
import type { HttpResponse } from '#http/transport.ts'
import { parseJson } from '#remote/json.ts'
import { quoted } from '#remote/quoted.ts'

/** What the server says in `{"message":…}`: without secrets and the place in its program, cut, maybe empty. */
export function serverWords(response: HttpResponse, address: Address): string {
  return quoted((messageIn(response) ?? '').replaceAll(/ at \S+ line \d+\.?/g, ''), address)
}

/** The message as it came; null for an answer that has none. */
export function messageIn({ body }: HttpResponse): string | null {
  const value = parseJson(new TextDecoder().decode(body.subarray(0, 64 * 1024)))
  const isMessage = typeof value === 'object' && value !== null && 'message' in value
  return isMessage && typeof value.message === 'string' ? value.message : null
}
