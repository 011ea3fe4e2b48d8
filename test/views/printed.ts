import { createFormatter, type FormatterOptions } from '#views/formats/format.ts'
import type { View } from '#views/view.ts'
import { screen } from './tickets.ts'

interface Printed<Row> extends Partial<FormatterOptions<Row>> {
  readonly rows: readonly Row[]
}

/** Rows as a table on a terminal of 100 columns, or as the changes say. */
export async function printed<Row>(view: View<Row>, { rows, ...changes }: Printed<Row>): Promise<string> {
  const formatter = await createFormatter({
    format: 'table',
    view,
    columns: null,
    header: null,
    shape: 'many',
    terminal: true,
    style: screen({ width: 100 }),
    ...changes,
  })
  return rows.map((row) => formatter.row(row)).join('') + formatter.end()
}
