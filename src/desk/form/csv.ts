import type { ParseStepResult } from 'papaparse'
import { problemsError } from './problems.ts'
import type { Problem } from './problems.ts'
import type { WrittenTicket } from './ticket-words.ts'

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

interface Column {
  readonly name: string
  readonly at: number
}

const header = 'Line 1'

/**
 * Reads a table with a header, one ticket a row. The header tells what separates its cells: comma, semicolon or tab. Throws
 * UsageError with the line of every row that is broken.
 */
export async function parseCsv(text: string): Promise<readonly WrittenTicket[]> {
  const problems: Problem[] = []
  const [first, ...rows] = await rowsOf(text, problems)
  const columns = columnsOf(first?.cells ?? [], problems)
  const width = first?.cells.length ?? 0
  const tickets = rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }): WrittenTicket => {
      const where = `Line ${line}`
      if (cells.slice(width).some((cell) => cell.trim() !== ''))
        problems.push({ where, message: `There are ${cells.length} cells, and the header has ${width}.` })
      const entries = columns.map(({ name, at }) => ({
        name,
        value: cells[at] ?? '',
        where,
        namedAt: header,
      }))
      return { where, entries }
    })
  if (problems.length > 0) throw problemsError(problems)
  return tickets
}

async function rowsOf(text: string, problems: Problem[]): Promise<readonly Row[]> {
  const { default: papaparse } = await import('papaparse')
  const rows: Row[] = []
  let line = 1
  papaparse.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step({ data, errors }: ParseStepResult<string[]>) {
      if (errors.length > 0) problems.push({ where: `Line ${line}`, message: badQuotes })
      rows.push({ line, cells: data })
      line += data.reduce((lines, cell) => lines + cell.split(/\r\n|\n|\r/).length - 1, 1)
    },
  })
  return rows
}

const badQuotes =
  'A quote is not closed, or stands inside a cell. Inside a quoted cell, a quote is written twice.'

function delimiterOf(text: string): string {
  const names = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replaceAll(/"(?:[^"]|"")*"/g, '')
  const count = (sign: string): number => names.split(sign).length
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0] ?? ','
}

/** A column without a name is passed over; spreadsheets leave such behind. */
function columnsOf(cells: readonly string[], problems: Problem[]): readonly Column[] {
  const columns = cells.map((cell, at) => ({ name: cell.trim(), at })).filter(({ name }) => name !== '')
  const names = columns.map(({ name }) => name)
  for (const name of new Set(names.filter((name, at) => names.indexOf(name) !== at)))
    problems.push({ where: header, message: `The column "${name}" is there twice.` })
  return columns
}
