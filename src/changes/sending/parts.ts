import type { ChangingDesk } from '../changing-desk.ts'
import type { NewNote } from '#desk/helpdesk.ts'
import type { Ticket, TicketNow } from '#desk/ticket.ts'
import { compared, isTaken, namesOf, toChanges } from '#desk/wanted.ts'
import { addedNotes } from './added-notes.ts'
import { isMoved } from './check-taken.ts'
import type { Step } from '../deciding/decide.ts'
import { updated } from './updated.ts'
import { filePart, filesOf } from './file-part.ts'
import type { FileReader } from '../file-reader.ts'
import type { Recording } from '../journal.ts'

/** One request of a step. */
export interface Part {
  /** What it does, as a result tells it: `note`, `escalate`, the names of what is set. */
  readonly does: readonly string[]
  /** Twice it does no more than once. */
  readonly isRepeatable: boolean
  /** `before` is what the parts before it made. */
  readonly send: (before: Made) => Promise<Delivery>
  /** What the ticket shows of it after a lost answer; null when it shows nothing. */
  readonly arrived: (before: Made) => Promise<Arrival | null>
}

/** Numbers of what was made so far. */
export interface Made {
  readonly note: number | null
  readonly attachments: readonly number[]
}

/** The number of what a part made, where it made something. */
export interface Delivery {
  readonly note?: number
  readonly attachment?: number
}

export interface Arrival extends Delivery {
  readonly after: Ticket
}

export interface PartsTools extends Pick<Recording, 'notesOfOthers'> {
  readonly desk: ChangingDesk
  readonly readFile: FileReader
}

/** The requests of a step in the order in which they are sent: the note says why, so it goes first; files may hang on it. */
export function partsOf(step: Step, ticket: TicketNow, tools: PartsTools): readonly Part[] {
  const { desk } = tools
  const { note, move, set, mail } = step
  const { id } = ticket
  const changes = toChanges(set)
  return [
    ...(note ? [notePart(note, ticket, tools)] : []),
    ...(move
      ? [
          {
            does: [move],
            isRepeatable: false,
            send: async () => (await desk.move(id, move), {}),
            arrived: () => seen((after) => isMoved(move, ticket, after)),
          },
        ]
      : []),
    ...(changes
      ? [
          {
            does: namesOf(set),
            isRepeatable: true,
            send: async (made: Made) => {
              // What the parts before it made is a change of the ticket, too.
              const reading = made.note === null && move === null ? ticket : null
              await updated({ ...changes, mail }, { reading, wanted: set, desk, id })
              return {}
            },
            arrived: () => seen((after) => compared(set, after).every(isTaken)),
          },
        ]
      : []),
    ...filesOf(step).map((file) => filePart(file, ticket, tools)),
  ]

  async function seen(shows: (after: TicketNow) => boolean): Promise<Arrival | null> {
    const after = await desk.current(id)
    return shows(after) ? { after } : null
  }
}

function notePart(note: NewNote, ticket: TicketNow, tools: Omit<PartsTools, 'readFile'>): Part {
  return {
    does: note.status === undefined ? ['note'] : ['note', 'status'],
    isRepeatable: false,
    send: async () => ({ note: (await tools.desk.addNote(ticket.id, note)).id }),
    async arrived() {
      const { found, after } = await addedNotes(note, ticket, tools)
      const [added] = found
      const hasStatus = note.status === undefined || note.status === after.ids.status
      return added !== undefined && found.length === 1 && hasStatus ? { note: added, after } : null
    },
  }
}
