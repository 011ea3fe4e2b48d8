import { decodeEntities } from '#desk/markup/entities.ts'
import type { Address } from '#http/address.ts'
import type { HttpResponse } from '#http/transport.ts'
import { bodyText } from '#remote/body-text.ts'
import { quoted } from '#remote/quoted.ts'

import { parseJson } from '#remote/json.ts'

/** What the server says in an error body of any kind (field guide §6): tags and secrets removed, cut, maybe empty. */
export function serverWords(response: HttpResponse, address: Address): string {
  const text = bodyText(response.body.subarray(0, 64 * 1024))
  const words = isHtml(text) ? paragraph(text) : (reasonIn(text) ?? text)
  return quoted(decodeEntities(words.replaceAll(/<[^<>]*>/g, ' ')), address)
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

/** The first paragraph of a page, or else its heading, or all of it. Takes time that grows with its length. */
function paragraph(html: string): string {
  const visible = withoutHidden(html)
  return within('p', visible) ?? within('h1', visible) ?? visible
}

/** What stands in the first element of a name; null where none is closed. */
function within(name: 'p' | 'h1', html: string): string | null {
  const opened = new RegExp(`<${name}\\b[^<>]*>`, 'i').exec(html)
  if (opened === null) return null
  const rest = html.slice(opened.index + opened[0].length)
  const end = rest.search(new RegExp(`</${name}>`, 'i'))
  return end < 0 ? null : rest.slice(0, end)
}

/** A page without the elements that nobody sees. */
function withoutHidden(html: string): string {
  const openings = /<(script|style|head)\b/gi
  // Where one of a name is not closed none after it is: nothing is looked for twice.
  const unclosed = new Set<string>()
  let shown = ''
  let from = 0
  for (let opened = openings.exec(html); opened !== null; opened = openings.exec(html)) {
    const name = (opened[1] ?? '').toLowerCase()
    const closing = new RegExp(`</${name}\\s*>`, 'gi')
    closing.lastIndex = openings.lastIndex
    if (unclosed.has(name)) continue
    if (closing.exec(html) === null) unclosed.add(name)
    else {
      shown += `${html.slice(from, opened.index)} `
      from = openings.lastIndex = closing.lastIndex
    }
  }
  return shown + html.slice(from)
}
