import * as v from 'valibot'

import type { AttachTo, HelpDesk, NewFile } from '#desk/helpdesk.ts'
import { AnswerError, DeskError, NotFoundError, RuleError } from '#errors.ts'
import { LostAnswerError } from '#http/lost-answer.ts'

import type { Connection } from '../connection/connection.ts'
import { unknownOutcome } from '#remote/outcome.ts'
import { decode } from '#remote/decode.ts'

import { text } from '../decode/values.ts'
import { subjectOfFiles } from '../tickets/conversation.ts'
import { isFile, readParts } from '../tickets/parts.ts'
import { messageForm } from './multipart.ts'
import { entryOf } from './note.ts'

/** The largest file that is taken in, in bytes: all of it is held in memory. */
const largest = 256 * 1024 * 1024

/** Files travel in entries of their own: the server adds none to an entry that is there. */
export function createAttachments(connection: Connection): Pick<HelpDesk, 'attach' | 'download'> {
  // Files go up one after the other, whoever asks.
  let last: Promise<unknown> = Promise.resolve()

  async function upload(to: AttachTo, file: NewFile): Promise<number> {
    if (file.bytes.length === 0)
      throw new RuleError(`${file.name} is empty; the help desk takes no empty file.`)
    if (file.name === '0') throw new RuleError('The help desk takes no file of the name 0.')
    const kind = to.note === undefined ? 'comment' : await kindOf(connection, to.note)
    const message = {
      NoContent: 1,
      ...(to.note === undefined ? {} : { Subject: subjectOfFiles(to.note) }),
    }
    const { location } = await connection.ask({
      method: 'POST',
      path: `ticket/${to.ticket}/${kind}`,
      about: `Ticket ${to.ticket}`,
      ...messageForm(message, file),
    })
    const entry = entryOf(location)
    if (entry === null) throw unknownOutcome('The answer does not tell what became of the file.')
    const parts = (await readParts(connection, [entry]).catch(unseen)).get(entry) ?? []
    const made = parts.find(isFile)
    if (made === undefined) {
      throw new RuleError(`The help desk did not keep ${file.name}; it may be too large.`, {
        hint: `See what it has: helpdesk show ${to.ticket}`,
      })
    }
    if (made.ContentLength !== file.bytes.length) {
      throw new RuleError(
        `The help desk kept ${made.ContentLength} of the ${file.bytes.length} bytes of ${file.name}.`,
        { hint: `Fetch it and compare: helpdesk download ${to.ticket}` },
      )
    }
    return made.id
  }

  return {
    async attach(to, file) {
      const turn = last.then(() => upload(to, file))
      last = turn.catch(() => undefined)
      return { id: await turn }
    },
    download: (id) => download(connection, id),
  }
}

/** The file has arrived: told as out of reach, or as refused, it would be sent once more. Throws UnknownOutcomeError. */
function unseen(error: unknown): never {
  throw error instanceof DeskError ? unknownOutcome(error.message, error) : error
}

/** A file beside a note is as visible as the note. */
async function kindOf(connection: Connection, note: number): Promise<'comment' | 'correspond'> {
  const about = `Note ${note}`
  const { value } = await connection.ask({ method: 'GET', path: `transaction/${note}`, about })
  return decode(v.object({ Type: text }), value, about).Type === 'Correspond' ? 'correspond' : 'comment'
}

async function download(connection: Connection, id: number): Promise<Uint8Array> {
  const about = `Attachment ${id}`
  try {
    // Base64 takes four signs for three bytes.
    const { value } = await connection.ask({
      method: 'GET',
      path: `attachment/${id}`,
      about,
      largest: Math.ceil(largest * 1.4),
    })
    const { Content } = decode(v.object({ Content: text }), value, about)
    return Buffer.from(Content, 'base64')
  } catch (error) {
    if (error instanceof LostAnswerError && error.loss === 'too-large') {
      throw new AnswerError(`${about} is larger than ${largest / 1024 / 1024} MB.`, {
        hint: "It can be had from the ticket's page: helpdesk browse ID",
        cause: error,
      })
    }
    // That is how the server answers about an attachment that is not there.
    if (error instanceof AnswerError && /status 500/.test(error.message)) {
      throw new NotFoundError(`${about} does not exist, or this account may not see it.`, { cause: error })
    }
    throw error
  }
}
