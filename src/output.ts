import type { Printer, Result } from './command.ts'
import { NothingMatchedError, UsageError } from './errors.ts'
import type { OutputChoice } from './output/choose.ts'
import { ended } from './output/ended.ts'
import type { Expression, Made } from './output/jq.ts'
import type { ThroughJq } from './output/through-jq.ts'
import { openPipe, type Pipe } from './output/pipe.ts'
import type { ScreenPrinting } from './output/screen.ts'
import type { Shell } from './shell.ts'
import { escapeLines } from '#views/escape.ts'
import type { FormatName, Formatter } from '#views/formats/format.ts'
import type { Style } from '#views/style.ts'
import type { View } from '#views/view.ts'

export interface Printing extends Omit<ScreenPrinting, 'pipe'> {
  readonly shell: Pick<Shell, 'stdout' | 'stderr'>
  readonly choice: OutputChoice
  /** Of `--jq`; null without. */
  readonly expression: Expression | null
  readonly style: Style
  readonly failEmpty: boolean
  /** Shows a text page by page; false when it is to be written as usual. */
  readonly page: (text: string) => Promise<boolean>
}

/** Makes what prints results in the chosen format. */
export function createPrinter(printing: Printing): Printer {
  const { shell, choice, expression, style, failEmpty, page } = printing
  return {
    check: (view) => checkChoice(view, { choice, style }),
    async print(result, view) {
      const pipe = openPipe(shell.stdout)
      if (result.is === 'text') {
        refuseOptions(choice)
        pipe.put(result.text)
      }
      if (result.is === 'screen') {
        if (choice.header !== null) throw new UsageError('What is shown in place has no header to choose.')
        const { showFrames } = await import('./output/screen.ts')
        await showFrames(result.frames, { ...printing, pipe })
      }
      const sheet = { choice, expression, style, pipe, page }
      const printed = hasRows(result) ? await printRows(result, view, sheet) : null
      const made = result.is === 'document' ? taken(result.text, sheet) : (printed?.made ?? null)
      await pipe.flush()
      if (printed?.count === 0 && failEmpty) throw new NothingMatchedError('Nothing matched.')
      const { said = [], failure = null } = made ?? {}
      await tell(said, shell)
      return ended(failure, {
        tell: (lines) => tell(lines, shell),
        summary: async () => result.summary?.({ isWhole: !pipe.isClosed() && failure === null }),
      })
    },
  }
}

async function tell(lines: readonly string[], shell: Pick<Shell, 'stderr'>): Promise<void> {
  if (lines.length === 0) return
  const pipe = openPipe(shell.stderr)
  for (const line of lines) pipe.put(`${escapeLines(line)}\n`)
  await pipe.flush()
}

// A formatter that is made and not used refuses the same as the one that will print.
async function checkChoice<Row>(view: View<Row>, { choice, style }: Pick<Sheet, 'choice' | 'style'>) {
  if (choice.header !== null && choice.format === 'table' && view.card) {
    throw new UsageError('A table has no header line to choose here.', { hint: 'Use -o csv or -o tsv.' })
  }
  await formatterFor(view, { choice, style, shape: 'many' })
}

/** Bare text has no format: what was asked for cannot be honoured. */
function refuseOptions({ typed }: OutputChoice): void {
  if (typed.length === 0) return
  throw new UsageError(`What this prints is plain text, so ${typed.join(' and ')} cannot be honoured.`, {
    hint: `Leave ${typed.length === 1 ? 'it' : 'them'} out.`,
  })
}

type Found<Row> = Extract<Result<Row>, { is: 'one' | 'rows' }>

interface Sheet {
  readonly choice: OutputChoice
  readonly expression: Expression | null
  readonly style: Style
  readonly pipe: Pipe
  readonly page: Printing['page']
}

function hasRows<Row>(result: Result<Row>): result is Found<Row> {
  return result.is === 'one' || result.is === 'rows'
}

interface Making {
  readonly choice: OutputChoice
  readonly style: Style
  readonly shape: 'one' | 'many'
}

async function formatterFor<Row>(view: View<Row>, { choice, style, shape }: Making): Promise<Formatter<Row>> {
  const { createFormatter, pickColumns } = await import('#views/formats/format.ts')
  const columns = choice.columns ? pickColumns(view, choice.columns) : null
  return createFormatter({ ...choice, view, columns, shape, style })
}

async function expressionFormatter<Row>(
  expression: Expression,
  view: View<Row>,
  { choice, shape }: Pick<Making, 'choice' | 'shape'>,
): Promise<ThroughJq<Row>> {
  const [{ throughJq }, { pickColumns }] = await Promise.all([
    import('./output/through-jq.ts'),
    import('#views/formats/format.ts'),
  ])
  const columns = choice.columns ? pickColumns(view, choice.columns) : null
  return throughJq(expression, { view, columns, shape, escape: choice.terminal ? escapeLines : asItIs })
}

const asItIs = (text: string): string => text

/** What an expression makes of a document that the server wrote. */
function taken(json: string, { expression, choice, pipe }: Sheet): Made | null {
  const made = expression?.apply(json) ?? null
  if (made !== null) pipe.put(choice.terminal ? escapeLines(made.text) : made.text)
  return made
}

interface Printed {
  readonly count: number
  readonly made: Pick<Made, 'said' | 'failure'> | null
}

async function printRows<Row>(
  found: Found<Row>,
  view: View<Row> | null,
  { choice, expression, style, pipe, page }: Sheet,
): Promise<Printed> {
  if (!view) throw new Error('a result with rows wants a view')
  const shape = shapeOf(found, view, choice.format)
  const through = expression === null ? null : await expressionFormatter(expression, view, { choice, shape })
  const formatter = through ?? (await formatterFor(view, { choice, style, shape }))
  if (found.is === 'one' && choice.terminal && view.card && choice.format === 'table') {
    const card = formatter.row(found.value) + formatter.end()
    if (!(await page(card))) pipe.put(card)
    return { count: 1, made: null }
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
  return { count, made: through === null ? null : { said: through.said(), failure: through.failure() } }
}

/** One plain thing is an object in JSON; fields stand on lines of their own where the view sets rows apart. */
function shapeOf<Row>({ is }: Found<Row>, { apart }: View<Row>, format: FormatName): 'one' | 'many' {
  if (isForPeople(format) && apart) return 'one'
  return is === 'one' && format !== 'tsv' ? 'one' : 'many'
}

function isForPeople(format: FormatName): boolean {
  return format === 'table' || format === 'tsv'
}
