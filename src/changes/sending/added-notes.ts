import { isEqualNote } from '#desk/equal.ts'
import type { NewNote } from '#desk/helpdesk.ts'
import { fold } from '#desk/names/pattern.ts'
import type { Note } from '#desk/note.ts'
import type { FullTicket } from '#desk/ticket.ts'
import { DeskError } from '#errors.ts'
import type { ChangingDesk } from '../changing-desk.ts'
import type { Recording } from '../journal.ts'

interface NotesBefore {
  /** The ticket. */
  readonly id: number
  readonly noteCount: number
  /** Absent in what older versions wrote. */
  readonly noteIds?: readonly number[]
}

interface AddedNotes extends Pick<Recording, 'notesOfOthers'> {
  readonly desk: Pick<ChangingDesk, 'ticket' | 'whoAmI'>
}

/** The numbers of notes that say the same, were not there before, and are neither another run's nor surely a colleague's. */
export async function addedNotes(
  note: NewNote,
  { id, noteCount, noteIds }: NotesBefore,
  { desk, notesOfOthers }: AddedNotes,
): Promise<{ readonly found: readonly number[]; readonly after: FullTicket }> {
  const after = await desk.ticket(id)
  const before = new Set(noteIds ?? after.notes.slice(0, noteCount).map((one) => one.id))
  const equal = after.notes.filter((one) => !before.has(one.id) && isEqualNote(one, note))
  if (equal.length === 0) return { found: [], after }
  const [me, taken] = await Promise.all([myName(desk), notesOfOthers()])
  const ours = equal.filter((one) => !taken.has(one.id) && !isOfAnother(one, me))
  return { found: ours.map((one) => one.id), after }
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
