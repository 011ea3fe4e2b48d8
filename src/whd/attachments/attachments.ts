import type { AttachTo, HelpDesk, NewFile } from '#desk/helpdesk.ts'
import { AnswerError } from '#errors.ts'
import { LostAnswerError } from '#http/lost-answer.ts'

import type { Api } from '../api.ts'

/** Puts a file on the server and gives its number. */
export type Upload = (to: AttachTo, file: NewFile) => Promise<number>

/** The largest file that is taken in, in bytes: all of it is held in memory. */
const largest = 256 * 1024 * 1024

/** Files of tickets and notes (field guide §10). */
export function createAttachments(
  { connection, resources }: Api,
  upload: Upload,
): Pick<HelpDesk, 'attach' | 'download'> {
  // Within a session uploads go one after the other (field guide §10.1).
  let last: Promise<unknown> = Promise.resolve()

  return {
    async attach(to, file) {
      const turn = last.then(() => upload(to, file))
      last = turn.catch(() => undefined)
      return { id: await turn }
    },
    async download(id) {
      const about = `Attachment ${id}`
      const headers = { accept: '*/*' }
      const path = `${resources.attachments}/${id}`
      try {
        return await connection.file({ method: 'GET', path, headers, largest, about })
      } catch (error) {
        throw error instanceof LostAnswerError && error.loss === 'too-large' ? tooLarge(about, error) : error
      }
    },
  }
}

function tooLarge(about: string, cause: LostAnswerError): AnswerError {
  return new AnswerError(`${about} is larger than ${largest / 1024 / 1024} MB.`, {
    hint: "It can be had from the ticket's page: helpdesk browse ID",
    cause,
  })
}
