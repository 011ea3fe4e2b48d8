import { UsageError } from '#errors.ts'
import { csvRecords } from './csv.ts'
import { addressedTicket, idRange, plainId } from './entry.ts'
import type { IdRange } from './ticket-ids.ts'

const forms = 'Give one id a line, TSV with the id first, CSV with a column id, or JSON with id.'

/**
 * Reads ids as our own formats print them: one a line, TSV (first column), CSV with a column `id`, NDJSON, or a JSON
 * array. Throws UsageError with the number of the first bad line; a JSON array has entries instead of lines.
 */
export function pipedIds(
  text: string,
  { host }: { readonly host?: string | undefined } = {},
): readonly (number | IdRange)[] {
  const piped = text.replace(/^\uFEFF/, '')
  const first = /\S[^\r\n]*/.exec(piped)?.[0]
  if (first === undefined) return []
  if (first.startsWith('[')) return ofArray(piped)
  if (first.startsWith('{')) return ofObjects(piped)
  return hasIdColumn(first) ? ofCsv(piped) : ofLines(piped, host)
}

function ofArray(text: string): readonly number[] {
  const entries = parsed(text)
  if (!Array.isArray(entries))
    throw new UsageError('The JSON on stdin is cut off or broken.', { hint: forms })
  return entries.map((entry: unknown, index) => idIn(entry, `Entry ${index + 1}`))
}

function ofObjects(text: string): readonly number[] {
  const whole = parsed(text)
  if (whole !== undefined) return [idIn(whole, 'Line 1')]
  return lines(text).map(({ content, line }) => idIn(parsed(content), `Line ${line}`))
}

function idIn(entry: unknown, where: string): number {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : entry
  const number = typeof id === 'number' || typeof id === 'string' ? plainId(String(id)) : null
  if (number !== null) return number
  throw new UsageError(`${where} of stdin has no ticket id.`, { hint: forms })
}

function hasIdColumn(header: string): boolean {
  const cells = csvRecords(header)[0]?.cells ?? []
  return !header.includes('\t') && cells.some(isIdHeader)
}

function isIdHeader(cell: string): boolean {
  return cell.trim().toLowerCase() === 'id'
}

function ofCsv(text: string): readonly number[] {
  const [header, ...records] = csvRecords(text)
  const column = header?.cells.findIndex(isIdHeader) ?? -1
  return records.map(({ cells, line }) => {
    const id = plainId((cells[column] ?? '').trim())
    if (id === null) throw badLine(line, cells[column] ?? '')
    return id
  })
}

function ofLines(text: string, host: string | undefined): readonly (number | IdRange)[] {
  return lines(text).flatMap(({ content, line }, index) => {
    const column = (content.split('\t')[0] ?? '').trim()
    if (index === 0 && content.includes('\t') && isIdHeader(column)) return []
    const addressed = addressedTicket(column)
    if (addressed !== null && (host === undefined || addressed.host === host)) return [addressed.id]
    const entry = plainId(column) ?? forwards(idRange(column))
    // A comma may separate the columns of a CSV without a header, whose other numbers are no ids.
    if (entry === null) throw badLine(line, column)
    return [entry]
  })
}

function forwards(range: IdRange | null): IdRange | null {
  return range !== null && range.from <= range.to ? range : null
}

function badLine(line: number, content: string): UsageError {
  const shown = content.length > 40 ? `${content.slice(0, 40)}…` : content
  return new UsageError(`Line ${line} of stdin is not a ticket id: ${JSON.stringify(shown)}.`, {
    hint: forms,
  })
}

function lines(text: string): readonly { readonly content: string; readonly line: number }[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== '')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
