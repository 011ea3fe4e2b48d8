import { isoTime } from '../../clock.ts'
import type { Database } from '../../database/database.ts'
import { sizeString } from '../../text/summary.ts'

type Shape = Readonly<Record<string, unknown>>

/** Things that hang on several owners, grouped by the owner's id. */
export type ByOwner<Thing> = (owner: number) => readonly Thing[]

/** Groups rows by their owner, in the order they come. */
export const byOwner = <Row extends { readonly owner: number }, Thing>(
  rows: readonly Row[],
  shape: (row: Row) => Thing,
): ByOwner<Thing> => {
  const groups = new Map<number, Thing[]>()
  for (const row of rows) {
    const group = groups.get(row.owner)
    if (group) group.push(shape(row))
    else groups.set(row.owner, [shape(row)])
  }
  return (owner) => groups.get(owner) ?? []
}

interface AttachmentRow {
  readonly id: number
  readonly owner: number
  readonly file_name: string
  readonly size: number
  readonly uploaded: number
}

/** Attachments of tickets or notes (field guide §8.3 row 45). */
export const attachmentsOf = (
  db: Database,
  kind: 'jobTicket' | 'techNote' | 'clientNote',
  owners: readonly number[],
): ByOwner<Shape> =>
  byOwner(
    db.all<AttachmentRow>(
      `select id, entity_id as owner, file_name, size, uploaded from attachment
       where kind = ? and entity_id in (select value from json_each(?)) order by id`,
      kind,
      JSON.stringify(owners),
    ),
    (row) => ({
      id: row.id,
      type: 'TicketAttachment',
      fileName: row.file_name,
      sizeString: sizeString(row.size),
      uploadDateUtc: isoTime(row.uploaded),
    }),
  )

/** Assets of tickets, short. */
export const assetsOf = (db: Database, tickets: readonly number[]): ByOwner<Shape> =>
  byOwner(
    db.all<{ owner: number; id: number; asset_number: string | null }>(
      `select a.ticket_id as owner, s.id, s.asset_number from ticket_asset a join asset s on s.id = a.asset_id
       where a.ticket_id in (select value from json_each(?)) order by s.id`,
      JSON.stringify(tickets),
    ),
    (row) => ({ id: row.id, type: 'Asset', assetNumber: row.asset_number }),
  )

/** Custom fields of tickets: every field that the request type switches on, null when empty (field guide §11). */
export const customFieldsOf = (db: Database, tickets: readonly number[]): ByOwner<Shape> =>
  byOwner(
    db.all<{ owner: number; definition: number; value: string | null }>(
      `select t.id as owner, f.id as definition, v.value from ticket t
       join request_type_field r on r.request_type_id = t.request_type_id
       join custom_field f on f.id = r.field_id and f.visible = 1
       left join ticket_field_value v on v.ticket_id = t.id and v.field_id = f.id
       where t.id in (select value from json_each(?)) order by f.position, f.id`,
      JSON.stringify(tickets),
    ),
    (row) => ({ type: 'TicketCustomField', definitionId: row.definition, restValue: row.value }),
  )
