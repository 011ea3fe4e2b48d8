import type * as v from 'valibot'

import type { FieldDefinition, FieldKind } from '#desk/lists.ts'

import { readName } from '../decode/names.ts'
import { record } from '../decode/record.ts'
import { flag, id, text, whole } from '../decode/values.ts'

/** Field guide §11. */
export const fieldRow = record({
  id,
  label: text,
  optionsString: text,
  displayStyleStorableValue: whole,
  editable: flag,
  required: flag,
})

/** Assumption: the codes of the product are not published; these are the field guide's choice (§11). */
const kinds: readonly FieldKind[] = [
  'text',
  'multiline',
  'choices',
  'choice',
  'choice',
  'number',
  'date',
  'datetime',
  'currency',
]

export function toField(row: v.InferOutput<typeof fieldRow>): FieldDefinition {
  const choices = (row.optionsString ?? '')
    .split(';')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '')
  return {
    id: row.id,
    label: labelOf(row),
    kind: kindOf(row.displayStyleStorableValue, choices),
    choices,
    required: row.required,
    editable: row.editable,
  }
}

export function labelOf({ id, label }: Pick<v.InferOutput<typeof fieldRow>, 'id' | 'label'>): string {
  return readName(label ?? `Field ${id}`)
}

/** Options say more than a code that nobody documents: with them it is a choice, without them it is none. */
function kindOf(code: number | null, choices: readonly string[]): FieldKind {
  const kind = kinds[code ?? 0] ?? 'text'
  const chooses = kind === 'choice' || kind === 'choices'
  if (choices.length > 0) return chooses ? kind : 'choice'
  return chooses ? 'text' : kind
}
