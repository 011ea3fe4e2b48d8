import { json } from '../answer.ts'
import type { Bound } from '../database/database.ts'
import type { ResourceModel } from '../qualifier/attribute-model.ts'
import { refuse, refuseWithReason } from '../refusal.ts'
import type { Call, JsonObject, Resource } from '../route.ts'
import { columnsOf, update, type Field } from './body.ts'
import { itemShape, listAnswer, qualifierCondition, rowById, type Reading } from './listing.ts'

/** A resource with full qualifiers that techs may change (field guide §12.1). */
export interface Editing<Row> extends Reading<Row> {
  readonly model: ResourceModel
  readonly fields: readonly Field[]
  /** Keys that a new row needs, with a value. */
  readonly required: readonly string[]
  /** Checks the whole body before anything is written. */
  readonly check?: (body: JsonObject, call: Call) => void
  /** Writes what is not a column of the row itself. */
  readonly after?: (id: number, body: JsonObject, call: Call) => void
  /** GET of the list, when it is more than qualifier and page. */
  readonly list?: (call: Call) => ReturnType<typeof json>
}

interface Deletable {
  readonly id: number
  readonly deleted: number | null
}

/**
 * GET, POST, PUT, DELETE. POST answers 201 with the short object, PUT the long one, DELETE marks the row and answers with it;
 * a deleted row is reached by qualifier only (field guide §12.5, §20.2).
 */
export function editable<Row extends Deletable>(editing: Editing<Row>): Resource {
  return {
    list: {
      GET: editing.list ?? ((call) => listAnswer(call, editing, qualifierCondition(call, editing.model))),
      POST: (call) => json(editing.short(create(call, editing), call), 201),
    },
    item: {
      GET: (call) => json(itemShape(call, editing, liveRow(call, editing))),
      PUT: (call) => json(itemShape(call, editing, change(call, editing))),
      DELETE: (call) => json(itemShape(call, editing, remove(call, editing))),
    },
  }
}

function create<Row>(call: Call, editing: Editing<Row>): Row {
  const body = call.json()
  const missing = editing.required.filter((key) => [undefined, null, ''].some((empty) => body[key] === empty))
  if (missing.length > 0) throw refuseWithReason(400, `${missing.join(', ')} required.`)
  editing.check?.(body, call)
  const row = columnsOf(body, editing.fields, call.db)
  return call.db.write(() => {
    const id = call.db.insert(editing.model.table, row)
    editing.after?.(id, body, call)
    return rowById<Row>({ ...call, parts: { id: String(id) } }, editing)
  })
}

function change<Row extends Deletable>(call: Call, editing: Editing<Row>): Row {
  const body = call.json()
  const emptied = editing.required.filter((key) => body[key] === null || body[key] === '')
  if (emptied.length > 0) throw refuseWithReason(400, `${emptied.join(', ')} required.`)
  editing.check?.(body, call)
  return call.db.write(() => {
    const { id } = liveRow(call, editing)
    const row: Record<string, Bound> = columnsOf(body, editing.fields, call.db)
    update(call.db, editing.model.table, id, row)
    editing.after?.(id, body, call)
    return rowById<Row>(call, editing)
  })
}

function remove<Row extends Deletable>(call: Call, editing: Editing<Row>): Row {
  return call.db.write(() => {
    const { id } = liveRow(call, editing)
    update(call.db, editing.model.table, id, { deleted: 1 })
    return rowById<Row>(call, editing)
  })
}

/** The row that the address names; 404 when there is none or it is deleted. */
export function liveRow<Row extends Deletable>(call: Call, editing: Editing<Row>): Row {
  const row = rowById<Row>(call, editing)
  if (row.deleted === 1) throw refuse(404, `${editing.type} ${row.id} is deleted.`)
  return row
}
