import type { Address } from '#http/address.ts'
import type { HttpResponse } from '#http/transport.ts'
import { parseJson } from '#remote/json.ts'
import { quoted } from '#remote/quoted.ts'

/** What the server says in `{"message":…}`: without secrets and the place in its program, cut, maybe empty. */
export function serverWords({ body }: HttpResponse, address: Address): string {
  const text = new TextDecoder().decode(body.subarray(0, 64 * 1024))
  return quoted((messageIn(text) ?? '').replaceAll(/ at \S+ line \d+\.?/g, ''), address)
}

function messageIn(text: string): string | null {
  const value = parseJson(text)
  const isMessage = typeof value === 'object' && value !== null && 'message' in value
  return isMessage && typeof value.message === 'string' ? value.message : null
}
