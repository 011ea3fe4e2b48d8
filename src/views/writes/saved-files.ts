import { plainColumn } from '../columns/plain.ts'
import { escapeLine } from '../escape.ts'
import type { View } from '../view.ts'

/** An attachment that was saved. */
export interface SavedFile {
  readonly path: string
  /** Of the attachment on the server. */
  readonly id: number
  readonly name: string
  readonly bytes: number
  /** The note it hangs on; null for the ticket itself. */
  readonly note: number | null
}

/** Saved files: a path a line, where nothing else is asked for. */
export const savedFiles: View<SavedFile> = {
  columns: [
    plainColumn('path', 'File'),
    plainColumn('id', 'ID', { align: 'right' }),
    plainColumn('name', 'Name'),
    plainColumn('bytes', 'Bytes', { align: 'right' }),
    plainColumn('note', 'Note', { align: 'right' }),
  ],
  defaults: ['path'],
  id: ({ id }) => id,
  card: ({ path }) => escapeLine(path),
}
