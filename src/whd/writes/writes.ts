import * as v from 'valibot'

import type { HelpDesk } from '#desk/helpdesk.ts'

import type { Api } from '../api.ts'
import { jsonBody } from '#remote/call.ts'
import { unknownOutcome } from '#remote/outcome.ts'
import { id } from '../decode/values.ts'
import { changesBody, newTicketBody, noteBody } from './bodies.ts'

/** The writes; each is one request and is never repeated by itself. */
export function createWrites({
  connection,
  resources,
}: Api): Pick<HelpDesk, 'create' | 'update' | 'addNote'> {
  return {
    async create(ticket) {
      const made = await connection.json({
        method: 'POST',
        path: resources.tickets,
        ...jsonBody(newTicketBody(ticket)),
      })
      return { id: numberOf(made, 'The answer does not tell the number of the new ticket.') }
    },
    async update(id, changes) {
      const path = `${resources.tickets}/${id}`
      await connection.json({ method: 'PUT', path, about: `Ticket ${id}`, ...jsonBody(changesBody(changes)) })
    },
    async addNote(ticket, note) {
      const about = `Ticket ${ticket}`
      const made = await connection.json({
        method: 'POST',
        path: resources.newNotes,
        about,
        ...jsonBody(noteBody(ticket, note)),
      })
      return { id: numberOf(made, 'The answer does not tell the number of the new note.') }
    },
  }
}

const stub = v.object({ id })

function numberOf(made: unknown, otherwise: string): number {
  const result = v.safeParse(stub, made)
  if (result.success) return result.output.id
  throw unknownOutcome(otherwise)
}
