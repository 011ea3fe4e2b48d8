import type { Context } from '#command.ts'
import { countsAmounts } from '#desk/field-amount.ts'
import { namesTyped } from '#views/columns/names-typed.ts'
import { ticketColumns } from '#views/ticket/columns.ts'
import type { CustomFieldOptions } from '#views/ticket/custom-field.ts'

/**
 * Labels of custom fields, asked of the server only when one of the names is no key of every ticket;
 * null when none needs them.
 */
export async function labelsFor(
  names: readonly string[],
  given: Pick<Context, 'desk'>,
): Promise<readonly string[] | null> {
  return (await fieldsFor(names, given)).labels
}

/** The same, with the labels of those that hold numbers, for sorting. */
export async function fieldsFor(
  names: readonly string[],
  { desk }: Pick<Context, 'desk'>,
): Promise<CustomFieldOptions> {
  const known = new Set(ticketColumns.map(({ key }) => key.toLowerCase()))
  if (names.every((name) => known.has(name.toLowerCase()))) return { labels: null }
  const fields = await (await desk()).fields()
  const numbers = fields.filter(({ kind }) => countsAmounts(kind))
  return { labels: fields.map(({ label }) => label), numbers: numbers.map(({ label }) => label) }
}

/** The names in `a,-b`, as `--sort` and `--by` take them. */
export function namesIn(list: string | undefined): readonly string[] {
  return list === undefined ? [] : namesTyped(list).map((name) => name.replace(/^-/, ''))
}
