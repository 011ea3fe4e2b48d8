import { decodeEntities } from '#desk/markup/entities.ts'
import type { Address } from '#http/address.ts'
import type { HttpResponse } from '#http/transport.ts'

import { parseJson } from './json.ts'

/** Longest quotation from the server, in characters. */
const longest = 300

/** What the server says in an error body of any kind (field guide §6): tags and secrets removed, cut, maybe empty. */
export function serverWords(response: HttpResponse, address: Address): string {
  const text = new TextDecoder().decode(response.body.subarray(0, 64 * 1024))
  const words = isHtml(text) ? paragraph(text) : (reasonIn(text) ?? text)
  const plain = address.redact(
    decodeEntities(words.replaceAll(/<[^<>]*>/g, ' '))
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** Where servers put their sentence, the first that is there. */
const sentences = ['reason', 'message', 'error', 'detail', 'title'] as const

/** The sentence of `{"reason":…}` and the like; null for every other text. */
function reasonIn(text: string): string | null {
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null) return null
  const known: Readonly<Record<string, unknown>> = { ...value }
  const found = sentences.map((name) => known[name]).find((words) => typeof words === 'string')
  if (found !== undefined) return found
  return Array.isArray(value) || Object.keys(value).length === 0 ? '' : null
}

export function isHtml(text: string): boolean {
  return /^[\s\uFEFF]*</.test(text)
}

function paragraph(html: string): string {
  const visible = html.replaceAll(/<(script|style|head)\b.*?<\/\1\s*>/gis, ' ')
  const found = /<p\b[^>]*>(.*?)<\/p>/is.exec(visible)?.[1] ?? /<h1\b[^>]*>(.*?)<\/h1>/is.exec(visible)?.[1]
  return found ?? visible
}
