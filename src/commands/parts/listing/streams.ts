import { type Result, rows, type Context } from '#command.ts'
import type { Abilities } from '#desk/helpdesk.ts'

interface Cut {
  readonly limit: number
  /** Rows asked for: one beyond the limit tells whether there are more. */
  readonly asked: number
}

/** Asks for one row beyond the limit where it comes with the same page; a page of its own it is not worth. */
export function oneMore(limit: number, { pageSize }: Abilities): Pick<Cut, 'asked'> {
  return { asked: limit % pageSize === 0 ? limit : limit + 1 }
}

/** The first rows of a stream; says when it was, or may have been, cut, and of how many where the total is known. */
export function cutTo<Row>(
  found: AsyncIterable<Row>,
  cut: Cut | null,
  total: number | null = null,
): Result<Row> {
  if (cut === null) return rows(found)
  const { limit, asked } = cut
  const seen = { rows: 0 }
  return rows(firstOf(found, limit, seen), () => {
    if (total !== null && seen.rows >= limit && total > limit)
      return { lines: [`${limit} of ${total}: --limit 0 shows all`] }
    if (seen.rows < asked || total === limit) return { lines: [] }
    return { lines: [`${limit}, and there ${asked > limit ? 'are' : 'may be'} more: --limit 0`] }
  })
}

async function* firstOf<Row>(
  found: AsyncIterable<Row>,
  limit: number,
  seen: { rows: number },
): AsyncGenerator<Row> {
  for await (const row of found) {
    seen.rows += 1
    if (seen.rows > limit) return
    yield row
  }
}

/** All rows of a stream at once, saying on a terminal how far the reading has come. */
export async function gather<Row>(
  found: AsyncIterable<Row>,
  { spin }: Pick<Context, 'spin'>,
  total: number | null = null,
): Promise<readonly Row[]> {
  const spinner = await spin('Reading …')
  try {
    const all: Row[] = []
    for await (const row of found) {
      all.push(row)
      if (all.length % 100 === 0)
        spinner.say(`Reading … ${all.length}${total === null ? '' : ` of ${total}`} tickets`)
    }
    return all
  } finally {
    spinner.stop()
  }
}
