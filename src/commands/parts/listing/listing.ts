import { type Result, rows, type Context } from '#command.ts'
import { sorted } from '#views/sort.ts'
import type { View } from '#views/view.ts'

interface ListTyped {
  readonly sort: string | undefined
  readonly limit: number | undefined
}

/** A list that is read whole: sorted, then cut, and said so when it was cut. */
export async function listing<Row>(
  found: readonly Row[],
  view: View<Row>,
  { output, options }: Pick<Context, 'output'> & { readonly options: ListTyped },
): Promise<Result<Row>> {
  const all = options.sort === undefined ? found : sorted(found, view, options.sort)
  return firstRows(all, await rowLimit(options.limit, output))
}

/** The first rows of a whole list; says how many there are when it was cut. */
export function firstRows<Row>(all: readonly Row[], limit: number | null): Result<Row> {
  if (limit === null || all.length <= limit) return rows(all)
  return rows(all.slice(0, limit), () => ({ lines: [`${limit} of ${all.length}: --limit 0 shows all`] }))
}

/** A table on a terminal is cut, anything else is not, unless a limit was typed; 0 means none. */
export async function rowLimit(
  typed: number | undefined,
  { format, terminal, tableLimit }: Context['output'],
): Promise<number | null> {
  const limit = typed ?? (format === 'table' && terminal ? await tableLimit() : 0)
  return limit === 0 ? null : limit
}
