import { bbcodeTokens } from './bbcode-tokens.ts'
import type { BbcodeTag, BbcodeToken } from './bbcode-tokens.ts'
import { listMark } from './list-mark.ts'
import { createWriter } from './writer.ts'
import { closeLink, type OpenLink } from './link.ts'
import { closeQuote, openQuote, type Quotes } from './quotes.ts'
import type { Writer } from './writer.ts'

/**
 * The BBCode of a note as plain text. All but paired tags comes back as typed; entities are not decoded, as this is the
 * note's source (field guide §7).
 */
export function bbcodeToText(source: string): string {
  const tokens = bbcodeTokens(source.replaceAll(/\r\n|\r/g, '\n'))
  const note: Note = { writer: createWriter(), lists: [], links: [], quotes: [] }
  tokens.forEach((token, index) => {
    if (token.kind === 'text') note.writer.write(textAfter(tokens[index - 1], token.text))
    else writeTag(token, note)
  })
  return note.writer.all()
}

interface Note {
  readonly writer: Writer
  /** The lists that are open, each with the number of its last entry; null for one without numbers. */
  readonly lists: (number | null)[]
  readonly links: OpenLink[]
  readonly quotes: Quotes
}

// The tags of a list stand on lines of their own, whose ends are not part of the text.
function textAfter(before: BbcodeToken | undefined, text: string): string {
  if (before === undefined || before.kind === 'text') return text
  if (before.kind === 'entry') return text.replace(/^ /, '')
  return before.name === 'list' || before.name === 'quote' ? text.replace(/^\n/, '') : text
}

function writeTag(tag: BbcodeTag, note: Note): void {
  const { name, kind } = tag
  if (name === 'list' || name === 'quote') note.writer.apart(1)
  if (name === 'quote') {
    ;(kind === 'open' ? openQuote : closeQuote)(note.quotes, note.writer)
    note.writer.apart(1)
  }
  if (name === 'list' && kind === 'open') note.lists.push(/^[1aAiI]$/.test(tag.value) ? 0 : null)
  if (name === 'list' && kind === 'close') note.lists.pop()
  if (kind === 'entry') writeEntry(note)
  if (name !== 'url' && name !== 'email') return
  if (kind === 'open') note.links.push({ address: tag.value.trim(), from: note.writer.place() })
  else {
    const link = note.links.pop()
    if (link !== undefined) closeLink(link, note.writer)
  }
}

function writeEntry({ lists, writer }: Note): void {
  const last = lists.at(-1) ?? null
  if (last !== null) lists[lists.length - 1] = last + 1
  writer.apart(1)
  writer.begin(listMark(lists.length, last === null ? null : last + 1))
}
