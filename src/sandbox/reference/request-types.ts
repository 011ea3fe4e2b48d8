import { json, type Answer } from '../answer.ts'
import { definition, fieldsOfRequestType } from '../custom-fields/definitions.ts'
import type { Database } from '../database/database.ts'
import type { Call, Resource } from '../route.ts'
import { listAnswer, rowById, type Reading } from '../resource/listing.ts'
import { routingOf } from './routing.ts'
import { withStubs } from './stubs.ts'

interface RequestTypeRow {
  readonly id: number
  readonly parent_id: number | null
  readonly name: string
  readonly display_name: string
  readonly archived: number
  readonly deleted: number | null
  readonly hide_subject: number
  readonly approval_process_id: number | null
  readonly priority_type_id: number | null
  readonly children: number
  readonly send_client_email: number
  readonly send_tech_email: number
  readonly send_level_tech_email: number
  readonly send_group_manager_email: number
}

const reading: Reading<RequestTypeRow> = {
  type: 'RequestType',
  select: `select t.*, exists (select 1 from request_type c where c.parent_id = t.id and coalesce(c.deleted, 0) = 0) as children from request_type t`,
  order: 't.position, t.id',
  short: (row, call) => (call.query.get('style') === 'short' ? stem(row) : full(row, call)),
  details: withStubs('RequestType', detailed),
}

function stem(row: RequestTypeRow): object {
  return { id: row.id, type: 'RequestType', parentId: row.parent_id, problemTypeName: row.name }
}

function full(row: RequestTypeRow, { db }: Call): object {
  const routing = routingOf(db, row.id)
  return {
    ...stem(row),
    approvalProcess: approvalProcess(db, row.approval_process_id),
    customFieldDefinitions: fieldsOfRequestType(db, row.id).map(definition),
    isLeafChild: row.children === 0,
    hasTechGroup: routing.group !== null,
    autoAssignType: routing.autoAssign,
    priorityTypeId: row.priority_type_id,
    techGroupName: routing.group,
    sendClientEmailBoolean: row.send_client_email === 1,
    sendTechEmailBoolean: row.send_tech_email === 1,
    sendLevelTechEmailBoolean: row.send_level_tech_email === 1,
    sendGroupMgrEmailBoolean: row.send_group_manager_email === 1,
  }
}

function detailed(row: RequestTypeRow, call: Call): object {
  return {
    ...full(row, call),
    archived: row.archived,
    deleted: row.deleted ?? 0,
    hideSubject: row.hide_subject,
    fullName: row.display_name.replaceAll(' &#8226; ', ' > '),
    detailDisplayName: row.display_name,
  }
}

function approvalProcess(db: Database, id: number | null): object | null {
  if (id === null) return null
  const found = db.get<{ name: string }>('select name from approval_process where id = ?', id)
  return found === undefined ? null : { id, type: 'ApprovalProcess', name: found.name }
}

/** The types a ticket may be made with, or with `list=all` a tech's every one, on one page unless a limit is given. */
function list(call: Call): Answer {
  if (call.query.get('list') !== 'all' || call.caller.kind !== 'tech') return listAnswer(call, reading, inUse)
  const everyType = { text: '1', values: [] }
  if (call.query.has('limit') || call.query.has('page')) return listAnswer(call, reading, everyType)
  const rows = call.db.all<RequestTypeRow>(`${reading.select} order by ${reading.order}`)
  const shape = (call.asked.isLong ? reading.details : undefined) ?? reading.short
  return json(rows.map((row) => shape(row, call)))
}

const inUse = { text: 't.archived = 0 and coalesce(t.deleted, 0) = 0', values: [] }

function item(call: Call): Answer {
  const row = rowById<RequestTypeRow>(call, reading)
  return json(call.asked.isLong ? detailed(row, call) : full(row, call))
}

/** Request types in tree order (field guide §12.4). */
export const requestTypes: Resource = { list: { GET: list }, item: { GET: item } }
