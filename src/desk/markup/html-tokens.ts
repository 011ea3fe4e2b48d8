import { lowerAscii } from './lower-ascii.ts'

/** A piece of HTML: text with its entities still in it, or a tag that HTML knows. */
export type HtmlToken = HtmlText | HtmlTag

interface HtmlText {
  readonly kind: 'text'
  readonly text: string
}

export interface HtmlTag {
  readonly kind: 'open' | 'close'
  /** In lower case. */
  readonly name: string
  readonly attributes: string
}

const inline =
  'a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd label mark nobr q s samp small span strike strong sub sup tt u var wbr'
const blocks =
  'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section table tbody td tfoot th thead tr ul'
const unseen = 'base col colgroup head link meta script style title'

const known: ReadonlySet<string> = new Set(`br ${inline} ${blocks} ${unseen}`.split(' '))
const blockNames: ReadonlySet<string> = new Set(blocks.split(' '))

/** Whether a token begins or ends lines of its own. */
export function isBlock(token: HtmlToken | undefined): boolean {
  return token !== undefined && token.kind !== 'text' && blockNames.has(token.name)
}

/**
 * Splits HTML. Only what HTML knows is a tag: `<ruiz@example.org>` and `a < b` are text, as a server that does not escape
 * leaves them. Comments, scripts and style sheets are left out.
 */
export function htmlTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = []
  const unseenLength = unseenReader(html)
  let textFrom = 0
  let at = html.indexOf('<')
  while (at !== -1) {
    const length = unseenLength(at)
    const tag = length === 0 ? tagAt(html, at) : null
    const end = at + (tag?.length ?? length)
    if (end > at) {
      if (at > textFrom) tokens.push({ kind: 'text', text: html.slice(textFrom, at) })
      if (tag !== null) tokens.push(tag.token)
      textFrom = end
    }
    at = html.indexOf('<', Math.max(end, at + 1))
  }
  if (textFrom < html.length) tokens.push({ kind: 'text', text: html.slice(textFrom) })
  return tokens
}

const tagStart = /<(\/?)([a-zA-Z][a-zA-Z\d]{0,15})(?=[\s/>])/y

function tagAt(html: string, at: number): { readonly token: HtmlTag; readonly length: number } | null {
  tagStart.lastIndex = at
  const [start, slash, typedName = ''] = tagStart.exec(html) ?? []
  const name = typedName.toLowerCase()
  if (start === undefined || !known.has(name)) return null
  const from = at + start.length
  const end = tagEnd(html, from)
  if (end === null) return null
  const attributes = html.slice(from, end)
  return { token: { kind: slash === '/' ? 'close' : 'open', name, attributes }, length: end + 1 - at }
}

const boundary = /[<>"']/g

/**
 * Where the > of a tag is: the first outside quotes, never beyond another < or >. Sought sign by sign, as one pattern for
 * all attributes overflows at a picture of some megabytes that stands in its tag.
 */
function tagEnd(html: string, from: number): number | null {
  let quote: string | null = null
  boundary.lastIndex = from
  for (let found = boundary.exec(html); found !== null; found = boundary.exec(html)) {
    const [sign] = found
    if (sign === '<' || sign === '>') return sign === '>' && quote === null ? found.index : null
    if (quote === null) quote = sign
    else if (quote === sign) quote = null
  }
  return null
}

const unseenParts = [
  ['<!--', '-->'],
  ['<script', '</script>'],
  ['<style', '</style>'],
  ['<title', '</title>'],
  ['<!doctype', '>'],
  ['<![if', '>'],
  ['<![endif', '>'],
] as const

/** How long a comment or the like is that begins here; 0 where none does, or where it has no end. */
function unseenReader(html: string): (at: number) => number {
  const lower = lowerAscii(html)
  // Looked up once: a search that fails would go through the whole text each time.
  const parts = unseenParts.map(([begin, end]) => ({ begin, end, lastEnd: lower.lastIndexOf(end) }))
  return (at) => {
    const part = parts.find(({ begin }) => lower.startsWith(begin, at))
    if (part === undefined || part.lastEnd < at + part.begin.length) return 0
    return lower.indexOf(part.end, at + part.begin.length) + part.end.length - at
  }
}
