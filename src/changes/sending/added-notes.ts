import { isEqualNote } from '#desk/equal.ts'
import type { NewNote } from '#desk/helpdesk.ts'
import { fold } from '#desk/names/pattern.ts'
import type { Note } from '#desk/note.ts'
import type { FullTicket } from '#desk/ticket.ts'
import { DeskError } from '#errors.ts'
import type { ChangingDesk } from '../changing-desk.ts'

interface NotesBefore {
  /** The ticket. */
  readonly id: number
  readonly noteCount: number
  /** Absent in what older versions wrote. */
  readonly noteIds?: readonly number[]
}

/** The numbers of notes that say the same, were not there before, and are not surely a colleague's. */
export async function addedNotes(
  note: NewNote,
  { id, noteCount, noteIds }: NotesBefore,
  desk: Pick<ChangingDesk, 'ticket' | 'whoAmI'>,
): Promise<{ readonly found: readonly number[]; readonly after: FullTicket }> {
  const after = await desk.ticket(id)
  const before = new Set(noteIds ?? after.notes.slice(0, noteCount).map((one) => one.id))
  const equal = after.notes.filter((one) => !before.has(one.id) && isEqualNote(one, note))
  const me = equal.length === 0 ? null : await myName(desk)
  return { found: equal.filter((one) => !isOfAnother(one, me)).map((one) => one.id), after }
}

async function myName(desk: Pick<ChangingDesk, 'whoAmI'>): Promise<string | null> {
  try {
    return (await desk.whoAmI()).name
  } catch (error) {
    if (error instanceof DeskError) return null
    throw error
  }
}

/** Names may be told with the last one first, or shorter; those that share no word are two people's. */
function isOfAnother({ author }: Pick<Note, 'author'>, me: string | null): boolean {
  const mine = new Set(wordsOf(me ?? ''))
  const theirs = wordsOf(author ?? '')
  return mine.size > 0 && theirs.length > 0 && !theirs.some((word) => mine.has(word))
}

function wordsOf(name: string): readonly string[] {
  return fold(name).match(/[\p{L}\p{N}]+/gu) ?? []
}
