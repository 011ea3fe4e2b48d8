import { decodeEntities } from './entities.ts'
import { htmlTokens, isBlock } from './html-tokens.ts'
import type { HtmlTag, HtmlToken } from './html-tokens.ts'
import { listMark } from './list-mark.ts'
import { createWriter } from './writer.ts'
import { closeLink, type OpenLink } from './link.ts'
import { closeQuote, openQuote, type Quotes } from './quotes.ts'
import { beginCell, beginRow, endCell, newTable, type Table, tableText } from './table.ts'
import type { Writer } from './writer.ts'

/**
 * HTML of a help desk as plain text. Escaped text comes back as it was typed, every blank and line end included, when the
 * server wrote entities for `& < > "` and `<br/> ` for line ends (field guide §7). Lists, links and tables stay readable.
 */
export function htmlToText(html: string): string {
  // Most texts have no tag but line ends, and a list has a hundred texts.
  const typed = lineEnds(html).replaceAll('<br/> ', '\n')
  if (!typed.includes('<')) return decodeEntities(typed)
  const tokens = htmlTokens(html)
  const page: Page = {
    writer: createWriter(),
    // Typed text has no line ends of its own left; those of a page with blocks only lay out its source.
    hasLayout: tokens.some(isBlock),
    lists: [],
    links: [],
    quotes: [],
    table: null,
    cells: 0,
    preformatted: 0,
  }
  tokens.forEach((token, index) => {
    if (token.kind !== 'text') writeTag(token, page)
    else
      page.writer.write(decodeEntities(textBetween(token.text, tokens[index - 1], tokens[index + 1], page)))
  })
  if (page.table !== null) closeTable(page, page.table)
  return page.writer.all()
}

interface Page {
  readonly writer: Writer
  readonly hasLayout: boolean
  /** The lists that are open, each with the number of its last entry; null for one without numbers. */
  readonly lists: (number | null)[]
  readonly links: OpenLink[]
  readonly quotes: Quotes
  /** The outermost table that is open. */
  table: Table | null
  /** Cells so far in the row of a table within a table. */
  cells: number
  preformatted: number
}

function textBetween(
  text: string,
  before: HtmlToken | undefined,
  after: HtmlToken | undefined,
  { hasLayout, preformatted }: Page,
): string {
  const afterBreak = before?.kind === 'open' && before.name === 'br'
  if (!hasLayout || preformatted > 0) {
    const rest = afterBreak ? text.replace(/^(?: |\r\n|\n|\r)/, '') : text
    return lineEnds(rest)
  }
  const atStart = before === undefined || isBlock(before) || afterBreak
  const atEnd = after === undefined || isBlock(after)
  if (atStart && atEnd && !afterBreak && text.trim() === '') return ''
  return text.replaceAll(/[ \t\r\n]+/g, (blanks: string, at: number) => {
    const first = at === 0 && atStart
    const last = at + blanks.length === text.length && atEnd
    if (/[\r\n]/.test(blanks)) return first || last ? '' : ' '
    return at === 0 && afterBreak ? blanks.slice(1) : blanks
  })
}

function lineEnds(text: string): string {
  return text.replaceAll(/\r\n|\r/g, '\n')
}

const paragraphs: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 table pre blockquote dl'.split(' '))

function writeTag(tag: HtmlTag, page: Page): void {
  const opens = tag.kind === 'open'
  if (tag.name === 'br') page.writer.write(opens ? '\n' : '')
  if (tag.name === 'a') writeLink(tag, page)
  if (tag.name === 'img' && opens) page.writer.write(attribute(tag, 'alt'))
  if (tag.name === 'pre') page.preformatted = Math.max(0, page.preformatted + (opens ? 1 : -1))
  if (!isBlock(tag)) return
  if (inTable(tag, page)) return
  if (tag.name === 'td' || tag.name === 'th') return writeCell(opens, page)
  if (tag.name === 'tr') page.cells = 0
  keepApart(tag.name, page)
  if (tag.name === 'blockquote') {
    ;(opens ? openQuote : closeQuote)(page.quotes, page.writer)
    page.writer.apart(2)
  }
  if (tag.name === 'ul' || tag.name === 'ol') writeList(tag, page)
  if (tag.name === 'li' && opens) writeEntry(page)
  if (tag.name === 'hr') {
    page.writer.write('---')
    page.writer.apart(1)
  }
}

/** Whether a tag is one of the outermost table, whose cells are gathered until it ends. */
function inTable({ name, kind }: HtmlTag, page: Page): boolean {
  const { table, writer } = page
  const opens = kind === 'open'
  if (name === 'table') {
    if (table === null && opens) page.table = newTable()
    if (table === null) return false
    table.depth += opens ? 1 : -1
    if (table.depth === 0) closeTable(page, table)
    return true
  }
  if (table === null || table.depth > 1) return false
  if (name === 'tr' && opens) beginRow(table, writer)
  else if (name === 'td' || name === 'th') (opens ? beginCell : endCell)(table, writer)
  else return name === 'tr'
  return true
}

function closeTable(page: Page, table: Table): void {
  endCell(table, page.writer)
  page.table = null
  page.writer.apart(2)
  page.writer.write(tableText(table))
  page.writer.apart(2)
}

function keepApart(name: string, { writer, cells, lists }: Page): void {
  if (cells > 0) writer.apart(0)
  else writer.apart(paragraphs.has(name) && lists.length === 0 ? 2 : 1)
}

function writeCell(opens: boolean, page: Page): void {
  if (!opens) return
  if (page.cells > 0) page.writer.begin(' | ')
  else page.writer.apart(1)
  page.cells++
}

function writeList({ name, kind }: HtmlTag, { lists }: Page): void {
  if (kind === 'open') lists.push(name === 'ol' ? 0 : null)
  else lists.pop()
}

function writeEntry({ lists, writer }: Page): void {
  const last = lists.at(-1) ?? null
  if (last !== null) lists[lists.length - 1] = last + 1
  writer.begin(listMark(lists.length, last === null ? null : last + 1))
}

function writeLink(tag: HtmlTag, { links, writer }: Page): void {
  if (tag.kind === 'open') {
    links.push({ address: attribute(tag, 'href').trim(), from: writer.place() })
    return
  }
  const link = links.pop()
  if (link !== undefined && /^(?:https?|ftp|mailto|tel|file):/i.test(link.address)) closeLink(link, writer)
}

function attribute({ attributes }: HtmlTag, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i').exec(
    attributes,
  )
  return decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '')
}
