import type { FieldDefinition } from '#desk/lists.ts'

/**
 * Values of custom fields by number. Null clears a single value; several are cleared by none of them, for null would make
 * them empty ones.
 */
export function fieldValues(
  values: ReadonlyMap<number, string | null>,
  fields: readonly FieldDefinition[],
): Readonly<Record<string, string | null | readonly string[]>> {
  const kinds = new Map(fields.map(({ id, kind }) => [id, kind]))
  return Object.fromEntries(
    [...values].map(([id, value]) => {
      if (kinds.get(id) !== 'choices') return [String(id), value === '' ? null : value]
      const chosen = (value ?? '').split(';').filter((one) => one !== '')
      return [String(id), chosen]
    }),
  )
}
