import { escapeJson } from '../escape.ts'
import type { Formatter, FormatterOptions } from './formatter.ts'
import { wholeOf } from './value.ts'

/** One document: the object, or an array that grows row by row. Laid out on a terminal; in a pipe one row a line. */
export function jsonFormatter<Row>(options: FormatterOptions<Row>): Formatter<Row> {
  const indent = options.terminal ? 2 : undefined
  const document = (row: Row) => escapeJson(JSON.stringify(wholeOf(row, options), null, indent))
  if (options.shape === 'one') return { row: (row) => `${document(row)}\n`, end: () => '' }
  let open = '[\n'
  return {
    row(row) {
      const piece = open + (options.terminal ? document(row).replace(/^/gm, '  ') : document(row))
      open = ',\n'
      return piece
    },
    end: () => (open === '[\n' ? '[]\n' : '\n]\n'),
  }
}

/** One object a line. */
export function ndjsonFormatter<Row>(options: FormatterOptions<Row>): Formatter<Row> {
  return { row: (row) => `${escapeJson(JSON.stringify(wholeOf(row, options)))}\n`, end: () => '' }
}
