import type { Result, TypedLine, Write } from './command.ts'
import { NothingMatchedError, UsageError } from './errors.ts'
import type { Shell } from './shell.ts'
import type { FormatName } from '#views/formats/format.ts'
import type { Style } from '#views/style.ts'
import type { View } from '#views/view.ts'

/** How results are printed, decided before a command runs. */
export interface OutputChoice {
  readonly format: FormatName
  /** stdout is a terminal. */
  readonly terminal: boolean
  readonly columns: readonly string[] | null
  readonly header: boolean | null
}

/** Reads the output options. Throws UsageError when two of them contradict each other. */
export function chooseOutput(line: TypedLine, { terminal }: { readonly terminal: boolean }): OutputChoice {
  const { output, json, columns } = line.options
  if (typeof json === 'string' && output !== undefined && output !== 'json') {
    throw new UsageError(`--json and --output ${String(output)} contradict each other.`)
  }
  if (typeof json === 'string' && columns !== undefined) {
    throw new UsageError('--json names the fields already; leave --columns out.')
  }
  const format = typeof json === 'string' ? 'json' : formatNamed(output, { terminal })
  const names = typeof json === 'string' ? json : columns
  return {
    format,
    terminal,
    columns: typeof names === 'string' ? listed(names) : null,
    header: headerAsked(line, format),
  }
}

function formatNamed(typed: unknown, { terminal }: { readonly terminal: boolean }): FormatName {
  const formats: readonly FormatName[] = ['table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids']
  return formats.find((one) => one === typed) ?? (terminal ? 'table' : 'tsv')
}

function listed(names: string): readonly string[] {
  const list = names.split(',').map((name) => name.trim())
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

export interface Printing {
  readonly shell: Shell
  readonly choice: OutputChoice
  readonly style: Style
  readonly failEmpty: boolean
  /** Shows a text page by page; false when it is to be written as usual. */
  readonly page: (text: string) => Promise<boolean>
}

/** Makes the function that prints a result and answers the exit code. */
export function createWrite({ shell, choice, style, failEmpty, page }: Printing): Write {
  return async <Row>(result: Result<Row>, view: View<Row> | null) => {
    const pipe = openPipe(shell.stdout)
    if (result.is === 'text') pipe.put(result.text)
    if (result.is === 'one' || result.is === 'rows') {
      if (!view) throw new Error('a result with rows wants a view')
      const printed = await printRows(result, view, { choice, style, pipe, page })
      if (printed === 0 && failEmpty) throw new NothingMatchedError('Nothing matched.')
    }
    await pipe.flush()
    const summary = await result.summary?.()
    const said = openPipe(shell.stderr)
    for (const words of summary?.lines ?? []) said.put(`${words}\n`)
    await said.flush()
    return summary?.exit ?? 0
  }
}

type Found<Row> = Extract<Result<Row>, { is: 'one' | 'rows' }>

interface Sheet {
  readonly choice: OutputChoice
  readonly style: Style
  readonly pipe: Pipe
  readonly page: Printing['page']
}

async function printRows<Row>(
  found: Found<Row>,
  view: View<Row>,
  { choice, style, pipe, page }: Sheet,
): Promise<number> {
  const { createFormatter, pickColumns } = await import('#views/formats/format.ts')
  const formatter = await createFormatter({
    ...choice,
    view,
    columns: choice.columns ? pickColumns(view, choice.columns) : null,
    shape: shapeOf(found, view, choice.format),
    style,
  })
  if (found.is === 'one' && choice.terminal && view.card && choice.format === 'table') {
    const card = formatter.row(found.value) + formatter.end()
    if (!(await page(card))) pipe.put(card)
    return 1
  }
  let count = 0
  try {
    // Leaving the loop early calls `return()` on the rows, which stops the paging behind them.
    for await (const row of found.is === 'one' ? [found.value] : found.rows) {
      count += 1
      pipe.put(formatter.row(row))
      if (pipe.isFull()) await pipe.flush()
      if (pipe.isClosed()) break
    }
  } finally {
    // What was found before a failure is shown before the failure is told; but a broken array must not look whole.
    if (isForPeople(choice.format)) pipe.put(formatter.end())
    await pipe.flush()
  }
  if (!isForPeople(choice.format)) pipe.put(formatter.end())
  return count
}

/** One plain thing is an object in JSON; fields stand on lines of their own where the view sets rows apart. */
function shapeOf<Row>({ is }: Found<Row>, { apart }: View<Row>, format: FormatName): 'one' | 'many' {
  if (isForPeople(format) && apart) return 'one'
  return is === 'one' && format !== 'tsv' ? 'one' : 'many'
}

function isForPeople(format: FormatName): boolean {
  return format === 'table' || format === 'tsv'
}

interface Pipe {
  /** Text to be written soon; never waits. */
  put(text: string): void
  isFull(): boolean
  /** Waits until everything put is written. */
  flush(): Promise<void>
  /** The reader has gone, as `head` does; that is no error. */
  isClosed(): boolean
}

const enough = 32_768

/** Gathers small pieces into few writes, none later than the next turn of the event loop. */
export function openPipe(stream: NodeJS.WritableStream): Pipe {
  let waiting = ''
  let turn: NodeJS.Immediate | null = null
  let last: Promise<void> = Promise.resolve()
  let failure: NodeJS.ErrnoException | null = null

  stream.on('error', (error) => {
    failure = error
  })

  const send = (): void => {
    if (turn) clearImmediate(turn)
    turn = null
    const text = waiting
    waiting = ''
    if (text === '' || failure) return
    last = new Promise((resolve) => stream.write(text, () => resolve()))
  }

  return {
    put(text) {
      if (text === '') return
      waiting += text
      turn ??= setImmediate(send)
    },
    isFull: () => waiting.length >= enough,
    async flush() {
      send()
      await last
      if (failure && failure.code !== 'EPIPE') throw failure
    },
    isClosed: () => failure !== null,
  }
}
