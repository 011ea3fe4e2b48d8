import type { Context } from '#command.ts'
import { ticketColumns } from '#views/ticket/columns.ts'

/**
 * Labels of custom fields, asked of the server only when one of the names is no key of every ticket;
 * null when none needs them.
 */
export async function labelsFor(
  names: readonly string[],
  { desk }: Pick<Context, 'desk'>,
): Promise<readonly string[] | null> {
  const known = new Set(ticketColumns.map(({ key }) => key.toLowerCase()))
  if (names.every((name) => known.has(name.toLowerCase()))) return null
  return (await (await desk()).fields()).map(({ label }) => label)
}

/** The names in `a,-b`, as `--sort` and `--by` take them. */
export function namesIn(list: string | undefined): readonly string[] {
  return list === undefined ? [] : list.split(',').map((name) => name.trim().replace(/^-/, ''))
}
