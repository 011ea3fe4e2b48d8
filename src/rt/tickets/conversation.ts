import type { Attachment } from '#desk/note.ts'

import { isFile, textPart, toAttachment, type PartRow, type Parts } from './parts.ts'
import { saidTypes, type TransactionRow } from './transactions.ts'

/** Files that are added to a note travel in an entry of their own, whose subject says which note they belong to. */
export function subjectOfFiles(note: number): string {
  return `File for note ${note}`
}

/** An entry of the conversation with what hangs on it. */
export interface Said {
  readonly entry: TransactionRow
  readonly text: PartRow | null
  readonly files: readonly PartRow[]
}

export interface Conversation {
  /** What the ticket began with; null where this account may not see it. */
  readonly request: Said | null
  readonly notes: readonly Said[]
  /** Files of the request, and those that came without any text. */
  readonly files: readonly PartRow[]
  /** Every file, of its notes too. */
  readonly fileIds: readonly number[]
}

/** Sorts a ticket's entries, oldest first, into request, notes and files. */
export function toConversation(entries: readonly TransactionRow[], parts: Parts): Conversation {
  const said = entries
    .filter(({ Type }) => saidTypes.has(Type))
    .map((entry): Said => {
      const own = parts.get(entry.id) ?? []
      return { entry, text: textPart(own), files: own.filter(isFile) }
    })
  const request = said.find(({ entry }) => entry.Type === 'Create') ?? null
  const others = said.filter((one) => one !== request)
  const isNote = ({ text, files }: Said): boolean => text !== null || files.length === 0
  const notes = new Map(others.filter(isNote).map((one) => [one.entry.id, one]))
  const ofTicket = [...(request?.files ?? [])]
  for (const one of others.filter((entry) => !isNote(entry))) {
    const note = notes.get(Number(/^File for note (\d{1,15})$/.exec(one.entry.Data.trim())?.[1]))
    if (note === undefined) ofTicket.push(...one.files)
    else notes.set(note.entry.id, { ...note, files: [...note.files, ...one.files] })
  }
  return {
    request,
    notes: [...notes.values()],
    files: ofTicket,
    fileIds: said.flatMap(({ files }) => files.map(({ id }) => id)),
  }
}

export function toAttachments(files: readonly PartRow[]): readonly Attachment[] {
  return files.map(toAttachment)
}
