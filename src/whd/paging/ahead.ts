export interface AheadOptions {
  /** How many pages may be in flight together, by the number of pages already used. */
  readonly inFlight: (used: number) => number
  /** No page beyond this one is asked for before it is needed. */
  readonly lastAhead: number
  readonly first?: number
}

/** Pages in order and without end, counted from 1; further ones are on their way before they are needed. */
export async function* pagesAhead<Rows>(
  fetch: (page: number) => Promise<Rows>,
  { inFlight, lastAhead, first = 1 }: AheadOptions,
): AsyncGenerator<Rows, never> {
  const flying = new Map<number, Promise<Rows>>()
  const ask = (page: number): Promise<Rows> => {
    const known = flying.get(page)
    if (known !== undefined) return known
    const asked = fetch(page)
    // A page that fails after the reading has ended is of no interest; one that is used is awaited below.
    asked.catch(() => undefined)
    flying.set(page, asked)
    return asked
  }
  for (let page = first; ; page += 1) {
    const wanted = ask(page)
    const last = Math.min(page + inFlight(page - first) - 1, lastAhead)
    for (let next = page + 1; next <= last; next += 1) void ask(next)
    const rows = await wanted
    flying.delete(page)
    yield rows
  }
}

/** The first page alone; after a full one two, then four, then six together. */
export function growing(used: number): number {
  return [1, 2, 4][used] ?? 6
}
