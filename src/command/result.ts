/** What was found, for `main` to write. */
export type Result<Row> =
  | { readonly is: 'one'; readonly value: Row; readonly summary?: Ending }
  | { readonly is: 'rows'; readonly rows: AsyncIterable<Row>; readonly summary?: Ending }
  | { readonly is: 'text'; readonly text: string; readonly summary?: Ending }
  | { readonly is: 'nothing'; readonly summary?: Ending }

/** Asked for once everything is printed; it may wait, and it may throw what the command ends with. */
type Ending = () => Summary | Promise<Summary>

/** What stderr says after the last row, and the exit code where it is not 0. */
export interface Summary {
  readonly lines: readonly string[]
  readonly exit?: number
}

/** One thing: an object in JSON, a card on a terminal. */
export function one<Row>(value: Row, summary?: Ending): Result<Row> {
  return summary ? { is: 'one', value, summary } : { is: 'one', value }
}

/** Many things, pulled one by one; a closed pipe stops them. */
export function rows<Row>(found: AsyncIterable<Row> | Iterable<Row>, summary?: Ending): Result<Row> {
  const rows = Symbol.asyncIterator in found ? found : stream(found)
  return summary ? { is: 'rows', rows, summary } : { is: 'rows', rows }
}

/** Words, written as they are. */
export function text(text: string, summary?: Ending): Result<never> {
  return summary ? { is: 'text', text, summary } : { is: 'text', text }
}

/** Only what stderr says. */
export function nothing(...lines: readonly string[]): Result<never> {
  return { is: 'nothing', summary: () => ({ lines }) }
}

async function* stream<Row>(found: Iterable<Row>): AsyncIterable<Row> {
  yield* found
}
