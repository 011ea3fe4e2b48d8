import type { Style } from '#views/style.ts'

/** What was found, for `main` to write. */
export type Result<Row> =
  | { readonly is: 'one'; readonly value: Row; readonly summary?: Ending }
  | { readonly is: 'rows'; readonly rows: AsyncIterable<Row>; readonly summary?: Ending }
  | { readonly is: 'screen'; readonly frames: AsyncIterable<Frame>; readonly summary?: Ending }
  | { readonly is: 'text'; readonly text: string; readonly summary?: Ending }
  | { readonly is: 'document'; readonly text: string; readonly summary?: Ending }
  | { readonly is: 'nothing'; readonly summary?: Ending }

/** What a screen shows until the next one comes. */
export interface Frame {
  /** Lines for a screen of this size, safe for a terminal and painted. */
  readonly draw: (style: Style, rows: number) => Promise<readonly string[]>
  /** For a screen on which nothing is redrawn: lines that say what is new. */
  readonly told: (style: Style) => readonly string[]
  /** It is worth a sound. */
  readonly rings: boolean
}

/** Asked for once everything is printed; it may wait, and it may throw what the command ends with. */
type Ending = (printed: Printed) => Summary | Promise<Summary>

export interface Printed {
  /** All rows were pulled and written, and nothing tells that their reader went away before. */
  readonly isWhole: boolean
}

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

/** What goes on at a terminal, shown in place until the person ends it. */
export function screen(frames: AsyncIterable<Frame>): Result<never> {
  return { is: 'screen', frames }
}

/** Words, written as they are. */
export function text(text: string, summary?: Ending): Result<never> {
  return summary ? { is: 'text', text, summary } : { is: 'text', text }
}

/** JSON as the server wrote it, for `--jq` to take apart. */
export function document(text: string): Result<never> {
  return { is: 'document', text }
}

/** Only what stderr says. */
export function nothing(...lines: readonly string[]): Result<never> {
  return { is: 'nothing', summary: () => ({ lines }) }
}

async function* stream<Row>(found: Iterable<Row>): AsyncIterable<Row> {
  yield* found
}
