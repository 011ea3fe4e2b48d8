import type { Expression } from './jq.ts'
import type { ExpressionError } from '../errors.ts'
import type { Formatter } from '#views/formats/format.ts'
import { wholeOf } from '#views/formats/value.ts'
import type { Column, View } from '#views/view.ts'

interface ThroughJqOptions<Row> {
  readonly view: View<Row>
  readonly columns: readonly Column<Row>[] | null
  readonly shape: 'one' | 'many'
  /** Makes text from the server safe for a terminal, where it goes to one. */
  readonly escape: (text: string) => string
}

/** Prints what an expression makes of the rows. */
export interface ThroughJq<Row> extends Formatter<Row> {
  /** What it said on stderr. */
  readonly said: () => readonly string[]
  /** A failure is told at the end: rows may be writes, of which none is to be left out for it. */
  readonly failure: () => ExpressionError | null
}

/** Characters of JSON that are handed over together, where pieces will do. */
const piece = 250_000

/** Rows as the JSON that an expression reads: the object, or an array of all. */
export function throughJq<Row>(
  expression: Expression,
  { view, columns, shape, escape }: ThroughJqOptions<Row>,
): ThroughJq<Row> {
  let waiting: string[] = []
  let length = 0
  let failure: ExpressionError | null = null
  const said: string[] = []

  const applied = (json: string): string => {
    if (failure !== null) return ''
    const made = expression.apply(json)
    failure = made.failure
    said.push(...made.said)
    return escape(made.text)
  }

  const handedOver = (): string => {
    const json = `[${waiting.join(',')}]`
    waiting = []
    length = 0
    return applied(json)
  }

  return {
    row(row) {
      const json = JSON.stringify(wholeOf(row, { view, columns }))
      if (shape === 'one') return applied(json)
      if (failure !== null) return ''
      waiting.push(json)
      length += json.length
      return expression.takesPieces && length >= piece ? handedOver() : ''
    },
    end: () => (shape === 'one' || (waiting.length === 0 && expression.takesPieces) ? '' : handedOver()),
    said: () => said,
    failure: () => failure,
  }
}
