import type { ChangingDesk } from '../changing-desk.ts'
import type { TicketNow } from '#desk/ticket.ts'
import { DeskError, HalfDoneError, UnknownOutcomeError } from '#errors.ts'
import type { Step } from '../deciding/decide.ts'
import type { FileReader } from '../file-reader.ts'
import type { Recording } from '../journal.ts'
import { absentFrom } from './fate.ts'
import { partsOf, type Arrival, type Made, type Part } from './parts.ts'

export interface Sent {
  /** Number of the note. */
  readonly note: number | null
  /** Numbers of the attachments. */
  readonly attachments: readonly number[]
  /** The ticket, where a lost answer had it read back already. */
  readonly after: Arrival['after'] | null
}

export interface Sending extends Pick<Recording, 'notesOfOthers'> {
  readonly desk: ChangingDesk
  readonly readFile: FileReader
  readonly now: () => Date
  /** How long a request waits for its answer, in milliseconds. */
  readonly patience: number
  /** What to type for that which is left, when a part was done. */
  readonly rest: (left: readonly string[], made: Made) => string
}

/** Sends the note, then the move, then the rest, files last; none is ever sent twice. A lost answer is looked up. */
export async function send(step: Step, ticket: TicketNow, { rest, ...tools }: Sending): Promise<Sent> {
  const parts = partsOf(step, ticket, tools)
  let sent: Sent = { note: null, attachments: [], after: null }
  for (const [at, part] of parts.entries()) {
    const { note, attachment, after } = await deliver(part, sent, { ...tools, id: ticket.id }).catch(
      (error: unknown): never => {
        throw at === 0 ? error : halfDone(error, parts, { at, rest: (left) => rest(left, sent) })
      },
    )
    sent = {
      note: note ?? sent.note,
      attachments: attachment === undefined ? sent.attachments : [...sent.attachments, attachment],
      after,
    }
  }
  return sent
}

interface Delivering extends Pick<Sending, 'now' | 'patience'> {
  readonly id: number
}

async function deliver(part: Part, before: Sent, parts: Delivering): Promise<Delivered> {
  try {
    return { ...(await part.send(before)), after: null }
  } catch (error) {
    if (error instanceof UnknownOutcomeError) return lookUp(part, before, { ...parts, lost: error })
    throw error
  }
}

type Delivered = Omit<Arrival, 'after'> & Pick<Sent, 'after'>

interface Lost extends Delivering {
  readonly lost: UnknownOutcomeError
}

/** After a lost answer: done if the ticket shows it, otherwise the outcome stays unknown. */
async function lookUp(part: Part, before: Sent, { id, lost, now, patience }: Lost): Promise<Arrival> {
  const ended = now()
  const arrival = await part.arrived(before).catch((error: unknown) => {
    if (error instanceof DeskError) return 'not seen' as const
    throw error
  })
  if (arrival !== null && arrival !== 'not seen') return arrival
  const isDue = arrival === null && !part.isRepeatable
  const look = isDue ? `Look again after ${absentFrom(ended, patience)}` : 'See whether it was done'
  throw new UnknownOutcomeError(lost.message, { hint: `${look}: helpdesk show ${id} --notes`, cause: lost })
}

/** What was accepted must not look as if it could be sent once more. */
function halfDone(
  error: unknown,
  parts: readonly Part[],
  { at, rest }: { readonly at: number; readonly rest: (left: readonly string[]) => string },
): unknown {
  if (!(error instanceof DeskError)) return error
  const done = parts.slice(0, at).flatMap(({ does }) => does)
  const left = parts.slice(at).flatMap(({ does }) => does)
  const partly = { done, left }
  const [first = ''] = done
  const told = `${first === 'note' ? 'The note was added' : `Done: ${done.join(', ')}`}, but`
  if (error instanceof UnknownOutcomeError) {
    return new UnknownOutcomeError(`${told} of the rest it is not known: ${error.message}`, {
      hint: error.hint,
      partly,
      cause: error,
    })
  }
  return new HalfDoneError(`${told} the rest was not done: ${error.message}`, {
    hint: rest(left),
    partly,
    cause: error,
  })
}
