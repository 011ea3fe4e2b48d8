import { UsageError } from '#errors.ts'
import { escapeLine } from '../escape.ts'
import type { Formatter, FormatterOptions } from './formatter.ts'

/** One number or name a line, ready for another command's `-`; rows without one are left out. */
export function idsFormatter<Row>({ view }: FormatterOptions<Row>): Formatter<Row> {
  const { id } = view
  if (id === undefined) {
    throw new UsageError('These rows have no ids to print.', {
      hint: 'Use another --output, for example tsv or json.',
    })
  }
  return {
    row(row) {
      const value = id(row)
      return value === null ? '' : `${escapeLine(String(value))}\n`
    },
    end: () => '',
  }
}
