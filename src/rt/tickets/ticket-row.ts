import * as v from 'valibot'

import type { Parameter } from '#http/address.ts'

import { id, list, text, whole } from '../decode/values.ts'
import { personFields, personRow } from '../lists/people.ts'

/** A row of a list of tickets; of one ticket alone the server would not tell the numbers of its people. */
export const ticketRow = v.object({
  id,
  Subject: text,
  Status: text,
  Priority: whole,
  Queue: v.object({ id, Name: text }),
  Owner: personRow,
  Requestor: list(personRow),
  Created: text,
  LastUpdated: text,
  Due: text,
  Resolved: text,
  CustomFields: list(v.object({ id, name: text, values: list(text) })),
})

export type TicketRow = v.InferOutput<typeof ticketRow>

/** What a list is asked for; without it, it brings numbers only. */
export const ticketFields: readonly Parameter[] = [
  [
    'fields',
    'id,Subject,Status,Priority,Queue,Owner,Requestor,Created,LastUpdated,Due,Resolved,CustomFields',
  ],
  ['fields[Queue]', 'id,Name'],
  ['fields[Owner]', personFields],
  ['fields[Requestor]', personFields],
]
