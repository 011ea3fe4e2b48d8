import type { Style } from './style.ts'

/** What a cell may hold before a format writes it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/** One column of a list: the same key in every format. */
export interface Column<Row> {
  /** The JSON key, also what `--columns` and `--sort` take. */
  readonly key: string
  readonly header: string
  /** The full value, as pipes and JSON get it. */
  readonly value: (row: Row) => Value
  /** What `--sort` goes by, where the value is text that stands for something else, such as a number. */
  readonly rank?: (row: Row) => Value
  /** The cell on a terminal, where it differs: relative times, colours. Text is escaped by the table, not here. */
  readonly show?: (row: Row, style: Style) => Cell
  readonly align?: 'left' | 'right'
  /** The last columns to be narrowed when the terminal is; lower goes first. */
  readonly weight?: number
}

/** Text for a terminal cell, and how it is painted. */
export interface Cell {
  readonly text: string
  readonly paint?: Paint
  /** Parts that stand out, in lower case. */
  readonly marks?: readonly string[]
  /** How long its bar is, from 0 to 1 for the longest. The table draws it behind the text where there is room. */
  readonly bar?: number
}

/** What a colour means; the palette decides which it is. */
export type Paint = 'strong' | 'faint' | 'alert' | 'warning' | 'good' | 'accent'

/** How rows of one kind look, in every format. */
export interface View<Row> {
  /** All columns that can be asked for, in their natural order. */
  readonly columns: readonly Column<Row>[]
  /** The columns shown when none are asked for. */
  readonly defaults: readonly string[]
  /** Values of a column in an order of their own, first to last, where `--sort` is not to go by the alphabet. */
  readonly orders?: Readonly<Record<string, readonly string[]>>
  /** A column for a name outside `columns`, for example a custom field's label; null when there is none. */
  readonly column?: (name: string) => Column<Row> | null
  /** One row by itself on a terminal; left out, a single row is shown as `name  value` lines. */
  readonly card?: (row: Row, style: Style) => string
  /** Rows stand apart from each other, each with its field names, also when there are several. */
  readonly apart?: true
  /** The number that `-o ids` prints; left out, the format is refused. */
  readonly id?: (row: Row) => number | string | null
  /** How html draws the rows; left out, the format is refused. */
  readonly chart?: Chart<Row>
  /** What json, ndjson and yaml print for a row when no columns are asked for; left out, the row itself. */
  readonly json?: (row: Row) => Value
  /** The same where columns were asked for, whose values are handed in by their keys; left out, these are it. */
  readonly jsonOf?: (row: Row, picked: Readonly<Record<string, Value>>) => Value
}

/** A bar chart: for each row its bars, two at most. */
export interface Chart<Row> {
  readonly title: string
  readonly label: (row: Row) => string
  readonly bars: readonly { readonly header: string; readonly count: (row: Row) => number }[]
}
