import { lowerAscii } from './lower-ascii.ts'

/** A piece of BBCode: text, or a tag that has its other half. */
export type BbcodeToken = BbcodeText | BbcodeTag

interface BbcodeText {
  readonly kind: 'text'
  readonly text: string
}

export interface BbcodeTag {
  readonly kind: 'open' | 'close' | 'entry'
  /** In lower case; `*` for an entry of a list. */
  readonly name: string
  /** What stands after `=`. */
  readonly value: string
}

interface Mark extends BbcodeTag {
  readonly at: number
  readonly length: number
}

const tagPattern = /\[(\/?)(b|i|u|s|url|email|img|list|quote|color|size|font|code|\*)(?:=([^\][\r\n]*))?\]/gi

/**
 * Splits BBCode. A tag without its other half is text, as in `a[i] = 0`, and so is everything between `[code]` and
 * `[/code]`.
 */
export function bbcodeTokens(source: string): readonly BbcodeToken[] {
  const tokens: BbcodeToken[] = []
  let textFrom = 0
  for (const { at, length, kind, name, value } of halves(marksOf(source))) {
    if (at > textFrom) tokens.push({ kind: 'text', text: source.slice(textFrom, at) })
    tokens.push({ kind, name, value })
    textFrom = at + length
  }
  if (textFrom < source.length) tokens.push({ kind: 'text', text: source.slice(textFrom) })
  return tokens
}

function marksOf(source: string): readonly Mark[] {
  const marks: Mark[] = []
  const lower = lowerAscii(source)
  const lastCodeEnd = lower.lastIndexOf('[/code]')
  let from = 0
  for (const found of source.matchAll(tagPattern)) {
    const [{ length }, slash, typedName = '', value = ''] = found
    const name = typedName.toLowerCase()
    if (found.index < from) continue
    const kind = name === '*' ? 'entry' : slash === '/' ? 'close' : 'open'
    marks.push({ at: found.index, length, kind, name, value })
    if (name === 'code' && kind === 'open' && lastCodeEnd > found.index)
      from = lower.indexOf('[/code]', found.index)
  }
  return marks
}

/** Those that have their other half; entries those that stand in a list. */
function halves(marks: readonly Mark[]): readonly Mark[] {
  const open = new Map<string, Mark[]>()
  const paired = new Set<Mark>()
  for (const mark of marks) {
    const waiting = open.get(mark.name) ?? []
    open.set(mark.name, waiting)
    if (mark.kind === 'open') waiting.push(mark)
    const half = mark.kind === 'close' ? waiting.pop() : undefined
    if (half !== undefined) paired.add(half).add(mark)
  }
  let lists = 0
  return marks.filter((mark) => {
    if (mark.kind === 'entry') return lists > 0
    if (mark.name === 'list' && paired.has(mark)) lists += mark.kind === 'open' ? 1 : -1
    return paired.has(mark)
  })
}
