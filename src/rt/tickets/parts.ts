import * as v from 'valibot'

import type { Attachment } from '#desk/note.ts'

import type { Connection } from '../connection/connection.ts'
import { type Identified, readAll } from '../connection/pages.ts'
import { id, instantOf, text, whole } from '../decode/values.ts'
import { grouped } from '#desk/grouped.ts'

/** A piece of a message: its text, a file, or what holds several of them together. Never ask for `Parent`: it is a 500. */
const partRow = v.object({
  id,
  TransactionId: id,
  ContentType: text,
  Filename: text,
  /** In bytes. */
  ContentLength: whole,
  Created: text,
})

export type PartRow = v.InferOutput<typeof partRow>

/** By the number of the entry that they belong to. */
export type Parts = ReadonlyMap<number, readonly PartRow[]>

/** Numbers in one request: more make an address that is too long. */
const together = 80
const atOnce = 4

/** The pieces of these entries, which this account may see. The list `ticket/ID/attachments` is not asked: it leaves some out. */
export async function readParts(
  connection: Connection,
  transactions: readonly number[],
  signal?: AbortSignal,
): Promise<Parts> {
  const rows = await readByNumber(connection, {
    column: 'TransactionId',
    numbers: transactions,
    fields: 'id,TransactionId,ContentType,Filename,ContentLength,Created',
    schema: partRow,
    signal,
  })
  return grouped(rows, ({ TransactionId }) => TransactionId)
}

/** What these pieces say, by number. */
export async function readContents(
  connection: Connection,
  parts: readonly number[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, string>> {
  const rows = await readByNumber(connection, {
    column: 'id',
    numbers: parts,
    fields: 'id,Content',
    schema: v.object({ id, Content: text }),
    signal,
  })
  return new Map(rows.map((row) => [row.id, row.Content]))
}

interface ByNumber<Row extends Identified> {
  readonly column: string
  readonly numbers: readonly number[]
  readonly fields: string
  readonly schema: v.GenericSchema<unknown, Row>
  readonly signal: AbortSignal | undefined
}

async function readByNumber<Row extends Identified>(
  connection: Connection,
  { column, numbers, fields, schema, signal }: ByNumber<Row>,
): Promise<Row[]> {
  const chunks = Array.from({ length: Math.ceil(numbers.length / together) }, (_, at) =>
    numbers.slice(at * together, (at + 1) * together),
  )
  const found: Row[] = []
  for (let at = 0; at < chunks.length; at += atOnce) {
    const answers = await Promise.all(
      chunks.slice(at, at + atOnce).map((chunk) =>
        readAll(connection, {
          path: 'attachments',
          query: [
            ['query', JSON.stringify(chunk.map((value) => ({ field: column, value })))],
            ['fields', fields],
            ['orderby', 'id'],
          ],
          schema,
          signal,
        }),
      ),
    )
    found.push(...answers.flat())
  }
  return found
}

export function isFile({ Filename }: PartRow): boolean {
  return Filename !== ''
}

/** The piece that is the text of an entry: plain where there is one, else HTML; null for an entry of files only. */
export function textPart(parts: readonly PartRow[] = []): PartRow | null {
  const texts = parts.filter((part) => !isFile(part) && part.ContentType.startsWith('text/'))
  return texts.find(({ ContentType }) => ContentType === 'text/plain') ?? texts[0] ?? null
}

export function toAttachment({ id, Filename, ContentLength, Created }: PartRow): Attachment {
  return { id, name: Filename, size: `${(ContentLength / 1024).toFixed(2)} KB`, at: instantOf(Created) }
}
