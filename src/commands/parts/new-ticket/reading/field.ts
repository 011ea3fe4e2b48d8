import type { FieldDefinition, RequestType } from '#desk/lists.ts'
import { suggestion } from '#desk/text/nearest.ts'
import { fieldValue } from '#desk/new-ticket/field-value.ts'
import { fieldsOf } from '#desk/new-ticket/form-fields.ts'
import { fieldNamed, nameOfField } from '#desk/names/fields.ts'
import { pathOf } from '#desk/names/types.ts'
import { shellWord } from '#desk/text/shell-word.ts'
import { UsageError } from '#errors.ts'
import type { Answer } from '../form.ts'

export interface FieldParts {
  readonly definitions: readonly FieldDefinition[]
  readonly timeZone: string
}

/** The custom field that a name of `--set` means. Throws UsageError for others, with the nearest. */
export function customField(name: string, definitions: readonly FieldDefinition[]): FieldDefinition {
  const found = fieldNamed(definitions, name)
  if (found.kind === 'custom') return found.field
  throw new UsageError(`"${found.key}" cannot be given for a new ticket; the server sets it.`, {
    hint: 'See what can: helpdesk fields',
  })
}

/** A value for a custom field. Throws UsageError with the nearest choice or an example. */
export function readField(field: FieldDefinition, word: string, { timeZone }: FieldParts): Answer {
  const value = fieldValue(field, word, { timeZone })
  return {
    name: nameOfField(field),
    word,
    shown: value,
    draft: { fields: new Map([[field.id, value]]) },
  }
}

/** Throws UsageError for a field that tickets of the type do not have, or that nobody may fill in. */
export function checkBelongs(
  ids: Iterable<number>,
  type: RequestType,
  definitions: readonly FieldDefinition[],
): void {
  const own = fieldsOf(type, definitions)
  for (const id of ids) {
    const label = definitions.find((field) => field.id === id)?.label ?? String(id)
    const field = own.find((one) => one.id === id)
    if (field === undefined) {
      throw new UsageError(`Tickets of the type "${pathOf(type)}" have no field "${label}".`, {
        hint: suggestion(
          label,
          own.filter(({ editable }) => editable).map((one) => one.label),
        ),
      })
    }
    if (!field.editable) {
      throw new UsageError(`The field "${label}" cannot be filled in.`, {
        hint: `See what can: helpdesk fields --type ${shellWord(pathOf(type))}`,
      })
    }
  }
}
