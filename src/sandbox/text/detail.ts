import { breakLines, escapeHtml } from './escape.ts'

const names =
  'a|b|blockquote|br|code|div|em|font|h[1-6]|hr|i|li|ol|p|pre|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul'
const knownTag = new RegExp(`</?(?:${names})(?:\\s+[a-zA-Z-]+\\s*=\\s*(?:"[^"<>]*"|'[^'<>]*'))*\\s*/?>`, 'gi')

const aroundTags = (
  source: string,
  outside: (text: string) => string,
  inside: (tag: string) => string,
): string => {
  let made = ''
  let from = 0
  for (const tag of source.matchAll(knownTag)) {
    made += outside(source.slice(from, tag.index)) + inside(tag[0])
    from = tag.index + tag[0].length
  }
  return made + outside(source.slice(from))
}

/** A request's stored text as `detail` shows it: HTML tags stay mark-up, all else is escaped, line ends become `<br/> `. */
export const detailAsHtml = (source: string): string =>
  aroundTags(
    source,
    (text) => breakLines(escapeHtml(text)),
    (tag) => tag,
  )

/** A request's stored text without its tags, line ends as given. */
export const detailAsPlain = (source: string): string =>
  aroundTags(
    source,
    (text) => text,
    () => '',
  )
