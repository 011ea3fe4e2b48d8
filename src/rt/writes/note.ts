import type { HelpDesk } from '#desk/helpdesk.ts'

import { jsonBody } from '#remote/call.ts'
import type { Connection } from '../connection/connection.ts'
import { unknownOutcome } from '#remote/outcome.ts'
import type { StatusNames } from './status-names.ts'
import { noteText } from './texts.ts'

/** The number of the entry that a write made, from where the server says it is. */
export function entryOf(location: string | null): number | null {
  const number = /\/transaction\/(\d{1,15})$/.exec(location ?? '')?.[1]
  return number === undefined ? null : Number(number)
}

/**
 * A note: correspondence, which the server mails to the requester, or a comment. A status that it refuses is told in the
 * text of a good answer, so whether it was taken is for the reading afterwards to tell.
 */
export function createNotes(connection: Connection, names: StatusNames): Pick<HelpDesk, 'addNote'> {
  return {
    async addNote(ticket, { text, hidden, minutes, status }) {
      const body = {
        Content: noteText(text),
        ContentType: 'text/plain',
        ...(minutes === 0 ? {} : { TimeTaken: minutes }),
        ...(status === undefined ? {} : { Status: await names.nameOf(status) }),
      }
      const { location } = await connection.ask({
        method: 'POST',
        path: `ticket/${ticket}/${hidden ? 'comment' : 'correspond'}`,
        about: `Ticket ${ticket}`,
        ...jsonBody(body),
      })
      const id = entryOf(location)
      if (id === null) throw unknownOutcome('The answer does not tell the number of the new note.')
      return { id }
    },
  }
}
