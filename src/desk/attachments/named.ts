import type { Attachment } from '../note.ts'
import type { FullTicket } from '../ticket.ts'
import { safeFileName, splitEnding } from './safe-name.ts'

/** An attachment with the name that its file gets, which no other one of the ticket has. */
export interface NamedAttachment extends Attachment {
  readonly fileName: string
  /** The note it hangs on; null for the ticket itself. */
  readonly note: number | null
}

/** The files of a ticket and of its notes, each once; same-named ones are told apart as `image001-2.png`. */
export function namedAttachments({
  attachments,
  notes,
}: Pick<FullTicket, 'attachments' | 'notes'>): readonly NamedAttachment[] {
  const ofNotes = notes.flatMap((note) => note.attachments.map((one) => ({ one, note: note.id })))
  // A server may list a note's files with the ticket's too; they are the note's.
  const inNotes = new Set(ofNotes.map(({ one }) => one.id))
  const ofTicket = attachments.filter(({ id }) => !inNotes.has(id)).map((one) => ({ one, note: null }))
  const seen = new Set<number>()
  const taken = new Set<string>()
  return [...ofTicket, ...ofNotes].flatMap(({ one, note }) => {
    if (seen.has(one.id)) return []
    seen.add(one.id)
    return [{ ...one, note, fileName: freeName(safeFileName(one.name) || `attachment-${one.id}`, taken) }]
  })
}

/** Some file systems take two spellings of a name for one, in letter case or in how accents are written. */
function freeName(name: string, taken: Set<string>): string {
  const [stem, ending] = splitEnding(name)
  let free = name
  for (let count = 2; taken.has(folded(free)); count += 1) free = `${stem}-${count}${ending}`
  taken.add(folded(free))
  return free
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
