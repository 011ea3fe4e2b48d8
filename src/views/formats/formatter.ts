import type { Style } from '../style.ts'
import type { Column, View } from '../view.ts'

/** What `-o` takes. */
export type FormatName = 'table' | 'tsv' | 'csv' | 'json' | 'ndjson' | 'yaml' | 'ids' | 'html'

export interface FormatterOptions<Row> {
  readonly format: FormatName
  readonly view: View<Row>
  /** Null when none were asked for: the defaults in table, tsv and csv, the whole row in json, ndjson and yaml. */
  readonly columns: readonly Column<Row>[] | null
  /** What `--header` or `--no-header` said; null for neither. */
  readonly header: boolean | null
  /** csv begins with a byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean
  /** One: json and yaml write the bare object, table and tsv a row by itself, with an empty line between several. */
  readonly shape: 'one' | 'many'
  /** Whether what is written goes to a terminal: only then are cells fitted, cut and painted. */
  readonly terminal: boolean
  readonly style: Style
}

/** Turns rows into text piece by piece; a piece is '' while there is nothing to write yet. */
export interface Formatter<Row> {
  row(row: Row): string
  end(): string
}

/** The columns of a table, tsv, csv or html. */
export function shownColumns<Row>({ view, columns }: FormatterOptions<Row>): readonly Column<Row>[] {
  return columns ?? view.defaults.flatMap((name) => view.columns.filter(({ key }) => key === name))
}
