import { UsageError } from '#errors.ts'
import type { FormatName, Formatter, FormatterOptions } from './formatter.ts'

export { pickColumns } from './pick-columns.ts'
export type { FormatName, Formatter, FormatterOptions }

/** The formatter for `-o`; each format is loaded when it is asked for. Throws UsageError for what it cannot honour. */
export async function createFormatter<Row>(options: FormatterOptions<Row>): Promise<Formatter<Row>> {
  refuseWhatCannotBe(options)
  switch (options.format) {
    case 'table':
      return showsCards(options)
        ? (await import('./cards.ts')).cardFormatter(options)
        : (await import('./table/table.ts')).tableFormatter(options)
    case 'tsv':
      return (await import('./tsv.ts')).tsvFormatter(options)
    case 'csv':
      return (await import('./csv.ts')).csvFormatter(options)
    case 'json':
      return (await import('./json.ts')).jsonFormatter(options)
    case 'ndjson':
      return (await import('./json.ts')).ndjsonFormatter(options)
    case 'yaml':
      return (await import('./yaml.ts')).yamlFormatter(options)
    case 'html':
      return (await import('./html.ts')).htmlFormatter(options)
    case 'ids':
      break
  }
  return (await import('./ids.ts')).idsFormatter(options)
}

function showsCards<Row>({ shape, view, columns, terminal }: FormatterOptions<Row>): boolean {
  return shape === 'one' || (terminal && columns === null && view.card !== undefined)
}

function refuseWhatCannotBe<Row>(options: FormatterOptions<Row>): void {
  const { format, header, columns } = options
  const hasHeader = format === 'csv' || format === 'tsv' || (format === 'table' && !showsCards(options))
  if (header !== null && !hasHeader) {
    throw new UsageError(
      `--${header ? 'header' : 'no-header'} does not go with ${format} here: there is no header.`,
      {
        hint: 'Leave it out, or use -o csv or -o tsv.',
      },
    )
  }
  if (columns !== null && format === 'ids') {
    throw new UsageError('--columns does not go with ids: only the ids are printed.', {
      hint: 'Leave it out, or use -o tsv --columns id.',
    })
  }
}
