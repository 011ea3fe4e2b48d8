import { json, listed, type Answer } from '../answer.ts'
import { readPage } from '../paging.ts'
import type { ResourceModel } from '../qualifier/attribute-model.ts'
import { listCondition } from '../qualifier/condition.ts'
import { BadQualifier } from '../qualifier/expression.ts'
import type { Fragment } from '../qualifier/fragment.ts'
import { refuse } from '../refusal.ts'
import type { Call, Methods, Resource } from '../route.ts'

/** Rows a page of anything but tickets holds at most (field guide §20.2). */
const pageCap = 1000

/** How a resource is read. `short` makes a list's row, `details` the long form of items and of long lists. */
export interface Reading<Row> {
  /** The `type` of its objects. */
  readonly type: string
  /** `select … from table t`, without condition. */
  readonly select: string
  readonly order: string
  /** Condition that always holds in lists. */
  readonly where?: string
  readonly short: (row: Row, call: Call) => unknown
  readonly details?: (row: Row, call: Call) => unknown
}

/** GET of the list. */
export function listOf<Row>(reading: Reading<Row>): Methods {
  return { GET: (call) => listAnswer(call, reading, { text: reading.where ?? '1', values: [] }) }
}

/** GET of the list and of one row by id. */
export function readable<Row>(reading: Reading<Row>): Resource {
  return {
    list: listOf(reading),
    item: { GET: (call) => json(itemShape(call, reading, rowById(call, reading))) },
  }
}

/** One page of the rows that fulfil the condition. */
export function listAnswer<Row>(call: Call, reading: Reading<Row>, condition: Fragment): Answer {
  const sql = `${reading.select} where ${condition.text} order by ${reading.order} limit ? offset ?`
  const { rows, page } = readPage(call, pageCap, ({ limit, offset }) =>
    call.db.all<Row>(sql, ...condition.values, limit, offset),
  )
  const shape = (call.asked.isLong ? reading.details : undefined) ?? reading.short
  return listed(
    rows.map((row) => shape(row, call)),
    page,
  )
}

/** The condition of `qualifier`; a bad one is a 400 with text, under `lenientQualifiers` only one with bad syntax (field guide §5.6). */
export function qualifierCondition(call: Call, model: ResourceModel): Fragment {
  const unknown = call.quirks.has('lenientQualifiers') ? 'ignore' : 'refuse'
  try {
    return listCondition(call.query.get('qualifier'), model, { alias: 't', unknown })
  } catch (error) {
    if (error instanceof BadQualifier) throw refuse(400, `Bad qualifier. ${error.message}`)
    throw error
  }
}

/** The row that the address names; 404 with text when there is none. */
export function rowById<Row>(call: Call, reading: Pick<Reading<Row>, 'select' | 'type'>): Row {
  const id = call.parts['id'] ?? ''
  const row = /^\d{1,15}$/.test(id)
    ? call.db.get<Row>(`${reading.select} where t.id = ?`, Number(id))
    : undefined
  if (row === undefined) throw refuse(404, `${reading.type} ${id} does not exist.`)
  return row
}

export function itemShape<Row>(call: Call, reading: Reading<Row>, row: Row): unknown {
  return (reading.details ?? reading.short)(row, call)
}
