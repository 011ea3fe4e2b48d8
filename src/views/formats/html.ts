import { zoneName } from '#desk/time/zone.ts'
import { UsageError } from '#errors.ts'
import { escapeLine } from '../escape.ts'
import { absolute } from '../text/ages.ts'
import type { Column } from '../view.ts'
import { drawn } from './html/chart.ts'
import { marked } from './html/marked.ts'
import { sheet } from './html/sheet.ts'
import { shownColumns, type Formatter, type FormatterOptions } from './formatter.ts'
import { textOf } from './value.ts'

/** One page that needs nothing else: a chart of the rows and their table. Throws UsageError for rows without a chart. */
export function htmlFormatter<Row>(options: FormatterOptions<Row>): Formatter<Row> {
  const { view, style } = options
  const { chart } = view
  if (chart === undefined) {
    throw new UsageError('There is no chart of these rows, so html has nothing to draw.', {
      hint: 'Use another --output, for example csv.',
    })
  }
  const rows: Row[] = []
  return {
    row(row) {
      rows.push(row)
      return ''
    },
    end() {
      const at = `${absolute(style.now.toISOString(), style.timeZone)} (${zoneName(style.timeZone)})`
      return [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        `<title>${marked(chart.title)}</title>`,
        `<style>${sheet}</style>`,
        '</head>',
        '<body>',
        `<h1>${marked(chart.title)}</h1>`,
        `<p>${marked(at)}</p>`,
        drawn(rows, chart),
        table(rows, shownColumns(options)),
        '</body>',
        '</html>',
        '',
      ].join('\n')
    },
  }
}

function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const head = columns.map(({ header }) => `<th scope="col">${marked(header)}</th>`).join('')
  const body = rows.map((row) => `<tr>${columns.map((column) => cell(row, column)).join('')}</tr>`)
  return ['<table>', `<thead><tr>${head}</tr></thead>`, '<tbody>', ...body, '</tbody>', '</table>'].join('\n')
}

function cell<Row>(row: Row, { value }: Column<Row>): string {
  const told = value(row)
  const kind = typeof told === 'number' ? ' class="number"' : ''
  return `<td${kind}>${marked(told === null ? '–' : escapeLine(textOf(told)))}</td>`
}
