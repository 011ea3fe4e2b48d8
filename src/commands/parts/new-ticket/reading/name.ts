import type { FieldDefinition } from '#desk/lists.ts'
import { nameOfField } from '#desk/names/fields.ts'
import { customField } from './field.ts'
import { extraCalled, keyCalled } from './words.ts'

/** The one name of what can be given for a new ticket, however it was written. Throws UsageError with the nearest. */
export function oneName(name: string, definitions: readonly FieldDefinition[]): string {
  return keyCalled(name) ?? extraCalled(name) ?? nameOfField(customField(name, definitions))
}
