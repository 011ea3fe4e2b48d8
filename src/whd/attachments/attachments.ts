import * as v from 'valibot'

import type { AttachTo, HelpDesk, NewFile } from '#desk/helpdesk.ts'
import { AnswerError } from '#errors.ts'
import { LostAnswerError } from '#http/lost-answer.ts'

import type { Call } from '../connection/call.ts'
import { createConnection, type Connection } from '../connection/connection.ts'
import { unknownOutcome } from '../connection/refusal.ts'
import { id } from '../decode/values.ts'
import type { WebHelpDeskOptions } from '../options.ts'
import type { BorrowSession } from '../legacy/sign-in/borrow-session.ts'
import { fileForm } from './multipart.ts'

export interface AttachmentParts extends Pick<WebHelpDeskOptions, 'transport' | 'root' | 'signal'> {
  readonly connection: Connection
  readonly borrowSession: BorrowSession
}

/** The largest file that is taken in, in bytes: all of it is held in memory. */
const largest = 256 * 1024 * 1024

/** Files of tickets and notes (field guide §10). */
export function createAttachments(parts: AttachmentParts): Pick<HelpDesk, 'attach' | 'download'> {
  const { connection, borrowSession, transport, root, signal } = parts
  // Within a session uploads go one after the other (field guide §10.1).
  let last: Promise<unknown> = Promise.resolve()

  function upload(to: AttachTo, file: NewFile): Promise<number> {
    return borrowSession(async (signIn) => {
      const inSession = createConnection({ transport, root, signIn, signal })
      return numberOf(await inSession.json(uploadCall(`${root.prefix}/helpdesk/attachment/upload`, to, file)))
    })
  }

  return {
    async attach(to, file) {
      const turn = last.then(() => upload(to, file))
      last = turn.catch(() => undefined)
      return { id: await turn }
    },
    async download(id) {
      const about = `Attachment ${id}`
      const headers = { accept: '*/*' }
      try {
        return await connection.file({
          method: 'GET',
          path: `TicketAttachments/${id}`,
          headers,
          largest,
          about,
        })
      } catch (error) {
        throw error instanceof LostAnswerError && error.loss === 'too-large' ? tooLarge(about, error) : error
      }
    },
  }
}

/** The part is called `file`, and `fileUpload` on servers that say so in their refusal (field guide Q15). */
function uploadCall(path: string, to: AttachTo, file: NewFile, part: 'file' | 'fileUpload' = 'file'): Call {
  const [type, entity] = to.note === undefined ? ['jobTicket', to.ticket] : ['techNote', to.note]
  return {
    method: 'POST',
    path,
    query: [
      ['type', type],
      ['entityId', String(entity)],
      ['returnFields', 'id'],
    ],
    ...fileForm(part, file),
    about: to.note === undefined ? `Ticket ${to.ticket}` : `Note ${to.note}`,
    instead: (words) =>
      part === 'file' && /\bfileUpload\b/.test(words) ? uploadCall(path, to, file, 'fileUpload') : null,
  }
}

const stub = v.object({ id })

function numberOf(made: unknown): number {
  const result = v.safeParse(stub, made)
  if (result.success) return result.output.id
  throw unknownOutcome('The answer does not tell the number of the new attachment.')
}

function tooLarge(about: string, cause: LostAnswerError): AnswerError {
  return new AnswerError(`${about} is larger than ${largest / 1024 / 1024} MB.`, {
    hint: "It can be had from the ticket's page: helpdesk browse ID",
    cause,
  })
}
