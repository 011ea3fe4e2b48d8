import * as v from 'valibot'

import type { HelpDesk } from '#desk/helpdesk.ts'
import type { FieldDefinition } from '#desk/lists.ts'
import { RuleError } from '#errors.ts'

import { jsonBody } from '#remote/call.ts'
import type { Connection } from '../connection/connection.ts'
import { unknownOutcome } from '#remote/outcome.ts'
import { id } from '../decode/values.ts'
import { fieldValues } from './field-values.ts'
import type { StatusNames } from './status-names.ts'
import { subjectOf } from './texts.ts'

export interface CreateParts {
  readonly connection: Connection
  readonly statusNames: StatusNames
  readonly fields: () => Promise<readonly FieldDefinition[]>
}

const created = v.object({ id })

/**
 * A new ticket in a queue. The server creates it also without what it asks for in its own pages, and drops values that it
 * does not like without a word: what it then holds is for the reading afterwards to tell.
 */
export function createCreates({ connection, statusNames, fields }: CreateParts): Pick<HelpDesk, 'create'> {
  return {
    async create(ticket) {
      if (ticket.location !== null || ticket.department !== null || ticket.room !== null) {
        throw new RuleError('Tickets of this help desk have no location, department or room.')
      }
      if (ticket.assets.length > 0) throw new RuleError('Tickets of this help desk name no assets.')
      const body = {
        Queue: ticket.type,
        Subject: subjectOf(ticket.subject),
        Content: ticket.detail,
        ContentType: 'text/plain',
        ...(ticket.requester === null ? {} : { Requestor: [ticket.requester] }),
        ...(ticket.tech === null ? {} : { Owner: ticket.tech }),
        ...(ticket.priority === null ? {} : { Priority: ticket.priority }),
        ...(ticket.cc.length === 0 ? {} : { Cc: ticket.cc }),
        ...(ticket.status == null ? {} : { Status: await statusNames.nameOf(ticket.status) }),
        ...(ticket.fields.size === 0 ? {} : { CustomFields: fieldValues(ticket.fields, await fields()) }),
      }
      const { value } = await connection.ask({ method: 'POST', path: 'ticket', ...jsonBody(body) })
      const made = v.safeParse(created, value)
      if (made.success) return { id: made.output.id }
      throw unknownOutcome('The answer does not tell the number of the new ticket.')
    },
  }
}
