import type { Database } from '../../database/database.ts'
import { refuseWithReason } from '../../refusal.ts'
import type { JsonObject } from '../../route.ts'
import { arrayIn, pointedAt, referenceIn, switchIn, targets, textIn } from './body.ts'
import type { TicketRow } from '../row.ts'

type Mutable<Row> = { -readonly [Column in keyof Row]: Row[Column] }

/** The columns that a request sets; those it does not speak of are absent. */
export type TicketChanges = Readonly<Partial<TicketRow>>

const required = <Value>(value: Value | null | undefined, name: string): Value | undefined => {
  if (value === null) throw refuseWithReason(400, `${name} is required.`)
  return value
}

const detailIn = (body: JsonObject): string | undefined => {
  const detail = required(textIn(body, 'detail'), 'detail')
  if (detail?.trim() === '') throw refuseWithReason(400, 'detail is required.')
  return detail
}

const flagIn = (body: JsonObject, key: string): number | undefined => {
  const flag = switchIn(body, key)
  return flag === undefined ? undefined : Number(flag)
}

/** Reads the keys that a ticket may be written with (field guide §8.5); all others are ignored, `reportDateUtc` too: Q20. */
export const changesIn = (db: Database, body: JsonObject): TicketChanges => {
  const emptyIsNull = (text: string | null | undefined): string | null | undefined =>
    text === '' ? null : text
  return withoutAbsent({
    subject: emptyIsNull(textIn(body, 'subject')),
    detail: detailIn(body),
    room: emptyIsNull(textIn(body, 'room')),
    cc: emptyIsNull(textIn(body, 'ccAddressesForTech')),
    bcc: emptyIsNull(textIn(body, 'bccAddresses')),
    request_type_id: required(referenceIn(db, body, 'problemtype', targets.requestType), 'problemtype'),
    status_type_id: required(referenceIn(db, body, 'statustype', targets.status), 'statustype'),
    priority_type_id: referenceIn(db, body, 'prioritytype', targets.priority),
    client_id: referenceIn(db, body, 'clientReporter', targets.client),
    tech_id: referenceIn(db, body, 'clientTech', targets.tech),
    location_id: referenceIn(db, body, 'location', targets.location),
    department_id: referenceIn(db, body, 'department', targets.department),
    email_client: flagIn(body, 'emailClient'),
    email_tech: flagIn(body, 'emailTech'),
    email_level: flagIn(body, 'emailTechGroupLevel'),
    email_manager: flagIn(body, 'emailGroupManager'),
    email_cc: flagIn(body, 'emailCc'),
    email_bcc: flagIn(body, 'emailBcc'),
  })
}

const withoutAbsent = (columns: {
  [Column in keyof TicketRow]?: TicketRow[Column] | undefined
}): TicketChanges => {
  const changes: Partial<Mutable<TicketRow>> = {}
  const copy = <Column extends keyof TicketRow>(
    column: Column,
    value: TicketRow[Column] | undefined,
  ): void => {
    if (value !== undefined) changes[column] = value
  }
  for (const column of Object.keys(columns)) if (isColumn(columns, column)) copy(column, columns[column])
  return changes
}

const isColumn = (columns: object, name: string): name is keyof TicketRow => Object.hasOwn(columns, name)

/** The assets that a request links; undefined was not sent. */
export const assetsIn = (db: Database, body: JsonObject): readonly number[] | undefined =>
  arrayIn(body, 'assets')?.map((reference) => pointedAt(db, reference, 'assets', targets.asset))

/** Links a ticket to exactly these assets. Returns whether that changed anything. */
export const linkAssets = (db: Database, ticket: number, assets: readonly number[]): boolean => {
  const before = db.all<{ asset_id: number }>('select asset_id from ticket_asset where ticket_id = ?', ticket)
  const linked = new Set(before.map((row) => row.asset_id))
  const wanted = new Set(assets)
  if (linked.size === wanted.size && [...wanted].every((asset) => linked.has(asset))) return false
  db.run('delete from ticket_asset where ticket_id = ?', ticket)
  for (const asset of wanted) db.insert('ticket_asset', { ticket_id: ticket, asset_id: asset })
  return true
}
