import { escapeCell } from '../escape.ts'
import type { Value } from '../view.ts'
import { shownColumns, type Formatter, type FormatterOptions } from './formatter.ts'
import { textOf } from './value.ts'

/**
 * RFC 4180 with a header of keys, and quotes also around a cell with `;`, at which some spreadsheets part. A cell that a
 * spreadsheet would run as a formula gets a `'` in front.
 */
export function csvFormatter<Row>(options: FormatterOptions<Row>): Formatter<Row> {
  const columns = shownColumns(options)
  const header = options.header === false ? '' : line(columns.map(({ key }) => key))
  let beginning = `${options.bom === true ? '\uFEFF' : ''}${header}`
  return {
    row(row) {
      const piece = beginning + line(columns.map(({ value }) => value(row)))
      beginning = ''
      return piece
    },
    end: () => beginning,
  }
}

function line(values: readonly Value[]): string {
  return `${values.map(cell).join(',')}\r\n`
}

function cell(value: Value): string {
  if (typeof value === 'number') return String(value)
  const text = defused(escapeCell(textOf(value)))
  return /[",;\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Also behind blanks, which spreadsheets may drop. The wide forms of the signs run in those of East Asian languages. */
function defused(text: string): string {
  return /^[\t\n]|^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text
}
