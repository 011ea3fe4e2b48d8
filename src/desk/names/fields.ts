import { UsageError } from '#errors.ts'
import type { FieldDefinition } from '../lists.ts'
import { suggestion } from '../text/nearest.ts'
import type { Ticket } from '../ticket.ts'
import { idOf, several } from './fixed.ts'
import { fold } from './pattern.ts'
import { ticketKeys } from './ticket-keys.ts'
import type { TicketKey } from './ticket-keys.ts'

/** A field by its one name (cli-contract §3): a key of the ticket, or a custom field. */
export type FieldName =
  | { readonly kind: 'key'; readonly key: TicketKey }
  | { readonly kind: 'custom'; readonly field: FieldDefinition }

/**
 * What a field name means: a ticket's JSON key or a custom field's label, any case; `field:Label` is always the custom
 * field, `field:id:30` the one with this number. Throws UsageError with the nearest names.
 */
export function fieldNamed(fields: readonly FieldDefinition[], wanted: string): FieldName {
  const label = /^field:(.*)$/is.exec(wanted.trim())?.[1]?.trim()
  const key = ticketKeys.find((key) => fold(key) === fold(wanted.trim()))
  if (label === undefined && key !== undefined) return { kind: 'key', key }
  const [only, ...others] = withLabel(fields, label ?? wanted.trim())
  if (only === undefined) throw unknown(fields, wanted, label)
  if (others.length === 0) return { kind: 'custom', field: only }
  throw several(
    wanted,
    { one: 'field', many: 'fields' },
    [only, ...others].map(({ id, label }) => ({ id, name: label })),
  )
}

/** What only a new ticket can be given, besides its keys. */
const newTicketKeys = ['cc', 'asset']

/** The name by which a custom field is set: its label, or `field:Label` where a key of the ticket is called the same. */
export function nameOfField({ label }: Pick<FieldDefinition, 'label'>): string {
  return [...ticketKeys, ...newTicketKeys].some((key) => fold(key) === fold(label)) ? `field:${label}` : label
}

/** What a ticket holds in a custom field. Where two have the same label, the second is told with its number behind. */
export function heldField(
  { fields }: Pick<Ticket, 'fields'>,
  { id, label }: { readonly id: number | string; readonly label: string },
): string | null {
  return fields[`${label} (${id})`] ?? fields[label] ?? null
}

function withLabel(fields: readonly FieldDefinition[], label: string): readonly FieldDefinition[] {
  const same = fields.filter((field) => field.label === label)
  if (same.length > 0) return same
  const id = idOf(label)
  return fields.filter((field) => fold(field.label) === fold(label) || field.id === id)
}

function unknown(fields: readonly FieldDefinition[], wanted: string, label: string | undefined): UsageError {
  const names =
    label === undefined ? [...ticketKeys, ...fields.map(nameOfField)] : fields.map(({ label }) => label)
  return new UsageError(`There is no field "${wanted}".`, { hint: suggestion(label ?? wanted, names) })
}
