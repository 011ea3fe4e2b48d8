import * as v from 'valibot'

import type { HelpDesk, TicketChanges } from '#desk/helpdesk.ts'
import type { FieldDefinition } from '#desk/lists.ts'
import { RuleError } from '#errors.ts'

import { jsonBody } from '#remote/call.ts'
import type { Connection } from '../connection/connection.ts'
import { unknownOutcome } from '#remote/outcome.ts'
import { refusedByRule } from '../connection/refusal.ts'
import type { TicketReader } from '../tickets/reader.ts'
import { etagFor } from '../tickets/version.ts'
import { fieldValues } from './field-values.ts'
import type { StatusNames } from './status-names.ts'
import { subjectOf } from './texts.ts'

export interface UpdateParts {
  readonly connection: Connection
  readonly statusNames: StatusNames
  readonly fields: () => Promise<readonly FieldDefinition[]>
  readonly reader: Pick<TicketReader, 'people'>
}

/**
 * Changes of a ticket. The server answers 200 and says in words what it took and what not; in the words of its default
 * language a refusal is told at once, and in any case what the ticket then holds is the last word.
 */
export function createUpdates({
  connection,
  statusNames,
  fields,
  reader,
}: UpdateParts): Pick<HelpDesk, 'update'> {
  async function bodyOf(id: number, changes: TicketChanges): Promise<Record<string, unknown>> {
    const { status, priority, type, tech, requester, subject } = changes
    return {
      ...(status === undefined ? {} : { Status: await statusNames.nameOf(status) }),
      ...(priority === undefined ? {} : { Priority: priority }),
      ...(type === undefined ? {} : { Queue: type }),
      ...(tech === undefined ? {} : { Owner: tech ?? 'Nobody' }),
      ...(requester === undefined ? {} : { Requestor: await requestersOf(id, requester) }),
      ...(subject === undefined ? {} : { Subject: subjectOf(subject) }),
      ...(changes.fields === undefined ? {} : { CustomFields: fieldValues(changes.fields, await fields()) }),
    }
  }

  /** The first requester is the one that the desk knows; the others stay. */
  async function requestersOf(id: number, requester: number | null): Promise<readonly number[]> {
    const [, ...others] = await reader.people(id)
    return [...(requester === null ? [] : [requester]), ...others.filter((one) => one !== requester)]
  }

  return {
    async update(id, changes, { unlessChangedSince } = {}) {
      checkKnown(changes)
      const { body, headers } = jsonBody(await bodyOf(id, changes))
      const etag = unlessChangedSince === undefined ? null : await etagFor(unlessChangedSince, id, connection)
      const condition = etag === null ? {} : { 'if-match': etag }
      const { value } = await connection.ask({
        method: 'PUT',
        path: `ticket/${id}`,
        about: `Ticket ${id}`,
        body,
        headers: { ...headers, ...condition },
      })
      const told = v.safeParse(v.array(v.string()), value)
      if (!told.success) throw unknownOutcome('The answer of the help desk is not understood.')
      const refusals = told.output.map((line) => line.replace(/^Ticket \d+: /, '')).filter(isRefusal)
      if (refusals.length > 0) throw refusedByRule(refusals.join(' '))
    },
  }
}

/** Throws RuleError for what tickets here do not have. */
function checkKnown({ location, department, room, detail }: TicketChanges): void {
  const none = Object.entries({ location, department, room }).filter(([, value]) => value !== undefined)
  if (none.length > 0) {
    throw new RuleError(`Tickets of this help desk have no ${none.map(([name]) => name).join(' and no ')}.`)
  }
  if (detail === undefined) return
  throw new RuleError('This help desk keeps what a ticket began with as it was.', {
    hint: 'Say it in a note: helpdesk note ID -m TEXT',
  })
}

/** Values that are told may read like a refusal. */
const taken = /^Subject changed from | changed to | added$| is no longer a value for custom field /

/** Refusals of the default language; a value that is held already is none. */
function isRefusal(line: string): boolean {
  if (taken.test(line)) return false
  return /permission denied|isn't a valid|is not a valid|invalid value|input must match|may not own|does not exist|does not apply|could not|can't|can only|cannot|you already own|no such|failed/i.test(
    line,
  )
}
