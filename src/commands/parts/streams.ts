import { type Result, rows, type Context } from '#command.ts'

/** The first rows of a stream; asks for one more to know, and say, whether there are more. */
export function cutTo<Row>(found: AsyncIterable<Row>, limit: number | null): Result<Row> {
  if (limit === null) return rows(found)
  const seen = { more: false }
  const lines = () => (seen.more ? [`${limit}, and there are more: --limit 0`] : [])
  return rows(firstOf(found, limit, seen), () => ({ lines: lines() }))
}

async function* firstOf<Row>(
  found: AsyncIterable<Row>,
  limit: number,
  seen: { more: boolean },
): AsyncGenerator<Row> {
  let count = 0
  for await (const row of found) {
    if (count === limit) {
      seen.more = true
      return
    }
    count += 1
    yield row
  }
}

/** All rows of a stream at once, saying on a terminal how far the reading has come. */
export async function gather<Row>(
  found: AsyncIterable<Row>,
  { terminal }: Pick<Context, 'terminal'>,
): Promise<readonly Row[]> {
  const spinner = await (await terminal()).spin('Reading …')
  try {
    const all: Row[] = []
    for await (const row of found) {
      all.push(row)
      if (all.length % 100 === 0) spinner.say(`Reading … ${all.length} tickets`)
    }
    return all
  } finally {
    spinner.stop()
  }
}
