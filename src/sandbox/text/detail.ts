import { breakLines, escapeHtml } from './escape.ts'
import { treat } from './tags.ts'

const names =
  'a|b|blockquote|br|code|div|em|font|h[1-6]|hr|i|li|ol|p|pre|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul'
const knownTag = new RegExp(`</?(?:${names})(?:\\s+[a-zA-Z-]+\\s*=\\s*(?:"[^"<>]*"|'[^'<>]*'))*\\s*/?>`, 'gi')

/** A request's stored text as `detail` shows it: HTML tags stay mark-up, all else is escaped, line ends become `<br/> `. */
export const detailAsHtml = (source: string): string =>
  treat(source, knownTag, { text: (between) => breakLines(escapeHtml(between)), tag: (tag) => tag })

/** A request's stored text without its tags, line ends as given. */
export const detailAsPlain = (source: string): string => source.replaceAll(knownTag, '')
