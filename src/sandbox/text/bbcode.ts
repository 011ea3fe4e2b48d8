import { breakLines, escapeHtml } from './escape.ts'
import { treat } from './tags.ts'

const knownTag =
  /\[(?:\/?(?:b|i|u|s|code|quote|list|url|color|size)|\*|url=[^\][\s]+|color=[#a-zA-Z0-9]+|size=\d+)\]/gi

const plainTags: Readonly<Record<string, string>> = {
  '[b]': '<b>',
  '[/b]': '</b>',
  '[i]': '<i>',
  '[/i]': '</i>',
  '[u]': '<u>',
  '[/u]': '</u>',
  '[s]': '<s>',
  '[/s]': '</s>',
  '[code]': '<code>',
  '[/code]': '</code>',
  '[quote]': '<blockquote>',
  '[/quote]': '</blockquote>',
  '[list]': '<ul>',
  '[/list]': '</ul>',
  '[*]': '<li>',
  '[url]': '',
  '[/url]': '</a>',
  '[/color]': '</span>',
  '[/size]': '</span>',
}

const tagAsHtml = (tag: string): string => {
  const plain = plainTags[tag.toLowerCase()]
  if (plain !== undefined) return plain
  const value = tag.slice(tag.indexOf('=') + 1, -1)
  if (/^\[url=/i.test(tag)) return `<a href="${escapeHtml(value)}">`
  return '<span>'
}

// `[url]address[/url]` has its address in the text.
const nameAddresses = (source: string): string =>
  source.replaceAll(
    /\[url\]([^\][\s]+)\[\/url\]/gi,
    (_, address: string) => `[url=${address}]${address}[/url]`,
  )

/** A note's BBCode as `mobileNoteText` shows it: its tags become HTML, all else is escaped, line ends become `<br/> `. */
export const noteAsHtml = (source: string): string =>
  treat(nameAddresses(source), knownTag, {
    text: (between) => breakLines(escapeHtml(between)),
    tag: tagAsHtml,
  })

/** A note's text without its tags. */
export const noteAsPlain = (source: string): string => source.replaceAll(knownTag, '')
