import type { TicketNow } from '#desk/ticket.ts'
import type { Step } from '../deciding/decide.ts'
import type { IntendedFile } from '../intent.ts'
import type { Made, Part, PartsTools } from './parts.ts'

/** A file and the note it hangs on; null is the one that goes before it, if any. */
interface FileOfStep {
  readonly file: IntendedFile
  readonly onNote: number | null
}

export function filesOf({ files, onNote }: Step): readonly FileOfStep[] {
  return files.map((file) => ({ file, onNote: onNote ?? null }))
}

/** One upload. */
export function filePart(
  { file, onNote }: FileOfStep,
  { id, attachmentIds }: TicketNow,
  { desk, readFile }: PartsTools,
): Part {
  const noteOf = ({ note }: Made): number | undefined => onNote ?? note ?? undefined
  return {
    does: [`attach ${file.name}`],
    isRepeatable: false,
    async send(made) {
      const bytes = await readFile(file)
      const sent = await desk.attach({ ticket: id, note: noteOf(made) }, { name: file.name, bytes })
      return { attachment: sent.id }
    },
    async arrived(made) {
      const after = await desk.ticket(id)
      const note = noteOf(made)
      const held =
        note === undefined ? after.attachments : after.notes.find((one) => one.id === note)?.attachments
      // An equal name that was there before does not count.
      const before = new Set([...attachmentIds, ...made.attachments])
      const found = held?.find((one) => one.name === file.name && !before.has(one.id))
      return found ? { attachment: found.id, after } : null
    },
  }
}
