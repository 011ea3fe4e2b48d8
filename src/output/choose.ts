import type { Formats, TypedLine } from '../command.ts'
import { UsageError } from '../errors.ts'
import { namesTyped } from '#views/columns/names-typed.ts'
import type { FormatName } from '#views/formats/format.ts'

/** How results are printed, decided before a command runs. */
export interface OutputChoice {
  readonly format: FormatName
  /** stdout is a terminal. */
  readonly terminal: boolean
  readonly columns: readonly string[] | null
  readonly header: boolean | null
  /** csv begins with a byte order mark. */
  readonly bom: boolean
  /** The expression that takes the JSON apart. */
  readonly jq: string | null
  /** The output options that were typed, as typed. */
  readonly typed: readonly string[]
}

interface Circumstances {
  readonly terminal: boolean
  /** Those that the command can be printed in; left out or null, all. */
  readonly formats?: Formats | null
}

/** Reads the output options. Throws UsageError when two of them contradict each other, or what is printed has no such format. */
export function chooseOutput(line: TypedLine, { terminal, formats = null }: Circumstances): OutputChoice {
  const { output, json, jq, columns } = line.options
  if (typeof jq === 'string' && formats !== null && !formats.pipe.includes('json')) {
    throw new UsageError('What this prints has no end that --jq could wait for.', {
      hint: `Pipe it into jq: helpdesk … -o ${formats.pipe.join(' or ')} | jq …`,
    })
  }
  if (typeof jq === 'string' && output !== undefined && output !== 'json') {
    throw new UsageError(`--jq reads JSON, so --output ${String(output)} cannot be honoured.`)
  }
  if (typeof json === 'string' && output !== undefined && output !== 'json') {
    throw new UsageError(`--json and --output ${String(output)} contradict each other.`)
  }
  if (typeof json === 'string' && columns !== undefined) {
    throw new UsageError('--json names the fields already; leave --columns out.')
  }
  const possible = formats?.[terminal ? 'terminal' : 'pipe'] ?? usual(terminal)
  const format = typeof json === 'string' || typeof jq === 'string' ? 'json' : formatNamed(output, possible)
  if (formats !== null) refuseOthers(format, { possible, terminal })
  const names = typeof json === 'string' ? json : columns
  return {
    format,
    terminal,
    columns: typeof names === 'string' ? listed(names) : null,
    header: headerAsked(line, format),
    bom: bomAsked(line, format),
    jq: typeof jq === 'string' ? jq : null,
    typed: ['output', 'json', 'jq', 'columns', 'header', 'no-header', 'bom']
      .filter((name) => line.options[name] !== undefined)
      .map((name) => `--${name}`),
  }
}

const every: readonly FormatName[] = ['table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids', 'html']

function usual(terminal: boolean): readonly FormatName[] {
  return [terminal ? 'table' : 'tsv']
}

function formatNamed(typed: unknown, [first = 'tsv']: readonly FormatName[]): FormatName {
  return every.find((one) => one === typed) ?? first
}

interface Possible {
  readonly possible: readonly FormatName[]
  readonly terminal: boolean
}

function refuseOthers(format: FormatName, { possible, terminal }: Possible): void {
  if (possible.includes(format)) return
  throw new UsageError(`What this prints ${terminal ? 'on a terminal' : 'in a pipe'} cannot be ${format}.`, {
    hint: `Use -o ${possible.join(' or -o ')}.`,
  })
}

function listed(names: string): readonly string[] {
  const list = namesTyped(names)
  if (list.some((name) => name === '' || name.startsWith('--'))) {
    throw new UsageError('Columns are names separated by commas.', {
      hint: 'For example: --columns id,status,subject',
    })
  }
  return list
}

function headerAsked(line: TypedLine, format: FormatName): boolean | null {
  const yes = line.options['header'] === true
  const no = line.options['no-header'] === true
  if (yes && no) throw new UsageError('--header and --no-header contradict each other.')
  if (!yes && !no) return null
  if (['table', 'tsv', 'csv'].includes(format)) return yes
  throw new UsageError(`--output ${format} has no header line.`)
}

function bomAsked(line: TypedLine, format: FormatName): boolean {
  if (line.options['bom'] !== true) return false
  if (format === 'csv') return true
  throw new UsageError(`--bom goes with -o csv, not with ${format}.`)
}
