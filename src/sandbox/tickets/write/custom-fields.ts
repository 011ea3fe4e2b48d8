import { parseTime } from '../../clock.ts'
import type { Database } from '../../database/database.ts'
import { refuseWithReason } from '../../refusal.ts'
import type { JsonObject } from '../../route.ts'
import { arrayIn, textIn } from './body.ts'

/** Custom field values by definition; an empty one is null. */
export type FieldValues = ReadonlyMap<number, string | null>

interface Definition {
  readonly id: number
  readonly label: string
  readonly options: string | null
  readonly style: number
  readonly editable: number
  readonly required: number
}

const choicesOf = (definition: Definition): string[] =>
  (definition.options ?? '').split(';').map((text) => text.trim())

const isNumber = (value: string): boolean => value.trim() !== '' && Number.isFinite(Number(value))

// Widget codes: field guide §11.
const suits = (definition: Definition, value: string): boolean => {
  const { style } = definition
  if (style === 2) return value.split(';').every((choice) => choicesOf(definition).includes(choice.trim()))
  if (style === 3 || style === 4) return choicesOf(definition).includes(value)
  if (style === 5 || style === 8) return isNumber(value)
  if (style === 6 || style === 7) return parseTime(value) !== null
  return true
}

const valueOf = (entry: JsonObject): string | null => {
  const value = entry['restValue']
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = textIn(entry, 'restValue')
  return text === undefined || text === '' ? null : text
}

const definitionOf = (db: Database, entry: JsonObject, entity: string): Definition => {
  const id = Number(entry['definitionId'])
  const definition = db.get<Definition>(
    'select id, label, options, style, editable, required from custom_field where id = ? and entity = ?',
    Number.isInteger(id) ? id : -1,
    entity,
  )
  if (!definition) throw refuseWithReason(400, 'customFields: the definition does not exist.')
  return definition
}

/** Reads `customFields` (field guide §11). Throws a 400 Refusal for an unknown field or a value that its widget cannot hold. Fields that may not be edited are left out. */
export const fieldValuesIn = (
  db: Database,
  body: JsonObject,
  entity: 'ticket' | 'asset' | 'location',
): FieldValues => {
  const values = new Map<number, string | null>()
  for (const entry of arrayIn(body, 'customFields') ?? []) {
    const definition = definitionOf(db, entry, entity)
    const value = valueOf(entry)
    if (value !== null && !suits(definition, value))
      throw refuseWithReason(400, `The value does not fit the custom field ${definition.label}.`)
    if (definition.editable === 1) values.set(definition.id, value)
  }
  return values
}

/** Throws a 400 Refusal that names the required custom fields of a request type that would be empty. */
export const requireFields = (
  db: Database,
  options: { requestType: number; values: FieldValues; ticket: number | null },
): void => {
  const { requestType, values, ticket } = options
  const fields = db.all<{ id: number; label: string; value: string | null }>(
    `select f.id, f.label, v.value from request_type_field r join custom_field f on f.id = r.field_id
     left join ticket_field_value v on v.field_id = f.id and v.ticket_id = ?
     where r.request_type_id = ? and f.required = 1 and f.editable = 1 order by f.position, f.id`,
    ticket,
    requestType,
  )
  const empty = fields.filter((field) => {
    // A change asks only for what it clears; a new ticket for everything.
    if (ticket !== null && !values.has(field.id)) return false
    return (values.has(field.id) ? values.get(field.id) : field.value) === null
  })
  if (empty.length > 0)
    throw refuseWithReason(
      400,
      `Required custom fields are missing: ${empty.map((field) => field.label).join(', ')}`,
    )
}

/** Stores the values of fields that the ticket's request type has; others are ignored. Returns whether anything changed. */
export const storeFieldValues = (
  db: Database,
  ticket: { id: number; requestType: number },
  values: FieldValues,
): boolean => {
  let isChanged = false
  for (const [field, value] of values) {
    const row = db.get<{ value: string | null }>(
      `select v.value from request_type_field r left join ticket_field_value v on v.field_id = r.field_id and v.ticket_id = ?
       where r.request_type_id = ? and r.field_id = ?`,
      ticket.id,
      ticket.requestType,
      field,
    )
    if (!row || row.value === value) continue
    db.run(
      'insert or replace into ticket_field_value (ticket_id, field_id, value) values (?, ?, ?)',
      ticket.id,
      field,
      value,
    )
    isChanged = true
  }
  return isChanged
}
