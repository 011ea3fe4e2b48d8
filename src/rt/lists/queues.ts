import * as v from 'valibot'

import type { RequestType, TechGroup } from '#desk/lists.ts'

import type { Connection } from '../connection/connection.ts'
import { readAllSeen } from '../connection/pages.ts'
import { id, text } from '../decode/values.ts'
import type { FieldRow } from './fields.ts'

export const queueRow = v.object({ id, Name: text, Disabled: text, Lifecycle: text })

export type QueueRow = v.InferOutput<typeof queueRow>

/** The queues that this account may see, those that take no tickets any more included. */
export function loadQueues(connection: Connection): Promise<QueueRow[]> {
  return readAllSeen(connection, {
    path: 'queues/all',
    query: [
      ['fields', 'id,Name,Disabled,Lifecycle'],
      ['find_disabled_rows', '1'],
    ],
    schema: queueRow,
  })
}

/** A queue is what a ticket is created in, so it is the request type; and who works it is the tech group of its name. */
export function toTypes(queues: readonly QueueRow[], fields: readonly FieldRow[]): RequestType[] {
  return queues.map(({ id, Name, Disabled }) => ({
    id,
    name: Name,
    path: [Name],
    parentId: null,
    archived: Disabled !== '0',
    hidesSubject: false,
    approval: null,
    group: Name,
    priorityId: null,
    fieldIds: fields.filter(({ queues }) => queues.includes(id)).map((field) => field.id),
  }))
}

export function toGroups(queues: readonly QueueRow[]): TechGroup[] {
  return queues
    .filter(({ Disabled }) => Disabled === '0')
    .map(({ id, Name }) => ({ name: Name, typeIds: [id] }))
}
