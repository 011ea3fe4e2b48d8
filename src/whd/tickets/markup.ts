import { bbcodeToText } from '#desk/markup/bbcode-to-text.ts'
import { htmlToText } from '#desk/markup/html-to-text.ts'
import { addLateDetail } from '#desk/markup/late-text.ts'

/**
 * How the legacy server tells texts, in this one place. Assumptions (field guide §7, §20.2; nobody recorded an answer to
 * hostile text): it stores what it was sent; in a request's `detail` and a note's `mobileNoteText` it escapes all that is
 * none of its own tags and turns line ends into `<br/> `; a note's `noteText` is the text as it was sent.
 */
export function addDetail<Start extends object>(
  start: Start,
  detail: string,
): asserts start is Start & { readonly detail: string } {
  addLateDetail(start, detail)
}

/** Text and source of a note, from its BBCode where the server told it, else from the HTML made of it. */
export function noteText(
  noteText: string | null,
  mobileNoteText: string | null,
): { text: string; source: string } {
  if (noteText !== null) return { text: bbcodeToText(noteText), source: noteText }
  const source = mobileNoteText ?? ''
  return { text: htmlToText(source), source }
}
