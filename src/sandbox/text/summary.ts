import { noteAsPlain } from './bbcode.ts'
import { detailAsPlain } from './detail.ts'
import { escapeHtml } from './escape.ts'

const longest = 100

/** At most 100 characters; a cut text ends in `...` within them (field guide §8.2). */
const shorten = (text: string): string => {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest - 3)
  // Never half of a surrogate pair.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}...`
}

/** `shortDetail`: the beginning of a request as plain text with entities; line ends are kept. */
export const shortDetail = (source: string): string => escapeHtml(shorten(detailAsPlain(source)))

/** The beginning of a note for `latestNote.mobileListText`. */
export const shortNote = (source: string): string => escapeHtml(shorten(noteAsPlain(source)))

/** `36.48 KB` */
export const sizeString = (size: number): string =>
  size < 1024 * 1024 ? `${(size / 1024).toFixed(2)} KB` : `${(size / 1024 / 1024).toFixed(2)} MB`
