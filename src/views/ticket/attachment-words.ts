import type { Attachment } from '#desk/note.ts'
import { escapeLine } from '../escape.ts'

/** A file's name and size, escaped. */
export function attachmentWords({ name, size }: Attachment): string {
  return size === null ? escapeLine(name) : `${escapeLine(name)} (${escapeLine(size)})`
}
