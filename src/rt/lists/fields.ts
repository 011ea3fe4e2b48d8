import * as v from 'valibot'

import type { FieldDefinition, FieldKind } from '#desk/lists.ts'

import type { Connection } from '../connection/connection.ts'
import { readAllSeen } from '../connection/pages.ts'
import { decode } from '#remote/decode.ts'

import { id, list, text, whole } from '../decode/values.ts'
import type { QueueRow } from './queues.ts'

const listedField = v.object({
  id,
  Name: text,
  Type: text,
  MaxValues: whole,
  Pattern: text,
  LookupType: text,
})

/** A custom field of tickets, the queues that have it, and the values it allows. */
export const fieldRow = v.object({
  ...listedField.entries,
  queues: v.array(v.number()),
  values: v.array(v.string()),
})

export type FieldRow = v.InferOutput<typeof fieldRow>

/** Queues or fields that are asked for at a time. */
const together = 6

/**
 * The custom fields of all queues, global ones included. A list says nothing of the values that a field allows, so each one
 * with a choice is asked for by itself.
 */
export async function loadFields(connection: Connection, queues: readonly QueueRow[]): Promise<FieldRow[]> {
  const found = new Map<number, FieldRow>()
  await inGroups(queues, async (queue) => {
    const rows = await readAllSeen(connection, {
      path: `queue/${queue.id}/customfields`,
      query: [['fields', 'id,Name,Type,MaxValues,Pattern,LookupType']],
      schema: listedField,
    })
    for (const row of rows) {
      // The fields of replies and comments are listed too.
      if (row.LookupType !== 'RT::Queue-RT::Ticket') continue
      const known = found.get(row.id)
      found.set(row.id, { ...row, values: [], queues: [...(known?.queues ?? []), queue.id] })
    }
  })
  await inGroups([...found.values()].filter(isChoice), async (row) => {
    const about = `Custom field ${row.id}`
    const { value } = await connection.ask({ method: 'GET', path: `customfield/${row.id}`, about })
    const { Values } = decode(v.object({ Values: list(text) }), value, about)
    found.set(row.id, { ...row, values: Values })
  })
  return [...found.values()].sort((one, other) => one.id - other.id)
}

async function inGroups<Thing>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < things.length; at += together) {
    await Promise.all(things.slice(at, at + together).map(work))
  }
}

function isChoice({ Type }: Pick<FieldRow, 'Type'>): boolean {
  return Type === 'Select' || Type === 'Combobox' || Type === 'Autocomplete'
}

/** The server asks for a value by this word in the field's pattern, and only in its own pages: an API call is not held to it. */
const mandatory = '(?#Mandatory)'

/** The server reads a time in a zone that it does not tell, and ignores one that is written; files are no text. */
const notSettable: ReadonlySet<string> = new Set(['DateTime', 'Image', 'Binary'])

export function toField(row: FieldRow): FieldDefinition {
  return {
    id: row.id,
    label: row.Name,
    kind: kindOf(row),
    choices: row.Type === 'Select' ? row.values : [],
    required: row.Pattern.includes(mandatory),
    editable: !notSettable.has(row.Type),
  }
}

function kindOf({ Type, MaxValues, values }: FieldRow): FieldKind {
  if (Type === 'Date') return 'date'
  if (Type === 'DateTime') return 'datetime'
  // A combobox takes other values as well.
  if (Type === 'Select' && values.length > 0) return MaxValues === 1 ? 'choice' : 'choices'
  return Type === 'Text' || Type === 'Wikitext' || Type === 'HTML' ? 'multiline' : 'text'
}
