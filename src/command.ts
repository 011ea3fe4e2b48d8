import type { FormatName } from '#views/formats/format.ts'
import type { Column, View } from '#views/view.ts'
import type { Argument } from './command/arguments.ts'
import { type Example, type ExampleWords, readExamples } from './command/examples.ts'
import type { Exits } from './command/exits.ts'
import { longName, type Option, type Typed } from './command/options.ts'
import type { Result } from './command/result.ts'
import type { Context } from './context.ts'
import type { Draft, OpenDraft, Unsent, UnsentFile } from './context/drafts/drafts.ts'
import type { OutboxEntry, OutboxFile, Waiting } from './context/writes/outbox.ts'
import type { Talk } from './context/talk.ts'

export { anyNumber, argument, optional, several } from './command/arguments.ts'
export type { Argument } from './command/arguments.ts'
export type { Example } from './command/examples.ts'
export type { Exits } from './command/exits.ts'
export { choice, flag, grouped, longName, value, values, whole } from './command/options.ts'
export type { Option, Typed } from './command/options.ts'
export { jqOption } from './command/jq-option.ts'
export { document, nothing, one, rows, screen, text } from './command/result.ts'
export type { Frame, Result, Summary } from './command/result.ts'
export type { Context, Draft, OpenDraft, OutboxEntry, OutboxFile, Talk, Unsent, UnsentFile, Waiting }

type Options = Readonly<Record<string, Option<unknown>>>
type Arguments = Readonly<Record<string, Argument<unknown>>>

/** What options read as. */
export type ReadOptions<Of extends Options> = {
  readonly [Name in keyof Of]: Of[Name] extends Option<infer Read> ? Read : never
}
type ReadArguments<Of extends Arguments> = {
  readonly [Name in keyof Of]: Of[Name] extends Argument<infer Read> ? Read : never
}

/** What `run` is handed: its own arguments and options, and the context's parts. */
export type Given<A extends Arguments, O extends Options> = Context &
  ReadArguments<A> & { readonly options: ReadOptions<O> }

interface Definition<A extends Arguments, O extends Options, Row> {
  readonly summary: string
  /** More than the summary, for help; sentences, an empty line between paragraphs. */
  readonly details?: string
  readonly examples: readonly ExampleWords[]
  readonly exits?: Exits
  /** Commands and `help TOPIC` pages that belong to it, as they are typed after helpdesk. */
  readonly seeAlso?: readonly string[]
  readonly arguments?: A
  readonly options?: O
  readonly run: (given: Given<A, O>) => Result<Row> | Promise<Result<Row>>
  /** How the result looks; left out, the command writes text or nothing and takes no output options. */
  readonly view?: View<Row> | ((given: Given<A, O>) => View<Row> | Promise<View<Row>>)
  /** The columns of a view that is made when the command runs. */
  readonly columns?: readonly Pick<Column<Row>, 'key'>[]
  /** The labels of custom fields are columns, too. */
  readonly labels?: true
  /** Left out, it is printed in every format. */
  readonly formats?: Formats
  /** Its rows have a chart, so that they can be an HTML page. */
  readonly hasChart?: true
}

/** The formats that a command can be printed in; the first is the one without a choice. */
export interface Formats {
  readonly terminal: readonly FormatName[]
  readonly pipe: readonly FormatName[]
}

/** Prints results; `main` hands it in. */
export interface Printer {
  /** Throws UsageError for output options that this view cannot honour, while nothing is done yet. */
  check<Row>(view: View<Row>): Promise<void>
  /** Gives the exit code. */
  print<Row>(result: Result<Row>, view: View<Row> | null): Promise<number>
}

/** What was typed, before the command's own reading: long option name → text or texts. */
export interface TypedLine {
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, Typed>>
}

/** A command as `main`, help and completion see it. */
export interface Command {
  readonly summary: string
  readonly details: string
  readonly examples: readonly Example[]
  readonly exits: Exits
  readonly seeAlso: readonly string[]
  readonly arguments: Arguments
  readonly options: Options
  /** It has a view, so it takes the output options. */
  readonly hasOutput: boolean
  /** The names that `--columns` takes, where they do not depend on what was typed. */
  readonly columns: readonly string[]
  /** The labels of custom fields are columns, too. */
  readonly labels: boolean
  readonly formats: Formats | null
  /** Its rows can be an HTML page. */
  readonly hasChart: boolean
  run(line: TypedLine, context: Context, printer: Printer): Promise<number>
}

// A command without arguments or options reads exactly the empty object.
// oxlint-disable-next-line typescript/no-generated-empty-object-type
type None = Record<never, never>

export function defineCommand<Row, A extends Arguments = None, O extends Options = None>(
  definition: Definition<A, O, Row>,
): Command {
  const options: Options = definition.options ?? {}
  const taken: Arguments = definition.arguments ?? {}
  return {
    summary: definition.summary,
    details: definition.details ?? '',
    examples: readExamples(definition.examples),
    exits: definition.exits ?? {},
    seeAlso: definition.seeAlso ?? [],
    arguments: taken,
    options,
    hasOutput: definition.view !== undefined,
    columns: columnsOf(definition).map(({ key }) => key),
    labels: definition.labels === true,
    formats: definition.formats ?? null,
    hasChart: definition.hasChart === true,
    async run(line, context, printer) {
      const read = { ...readArguments(taken, line), options: readOptions(options, line.options) }
      // The one place where names read from data become the types that were inferred from the same data.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const given = Object.assign(Object.create(context), read) as Given<A, O>
      const { view } = definition
      // Chosen before the work is done, which may take away what it is chosen by.
      const chosen = typeof view === 'function' ? await view(given) : (view ?? null)
      if (chosen !== null) await printer.check(chosen)
      return printer.print(await definition.run(given), chosen)
    },
  }
}

function columnsOf<A extends Arguments, O extends Options, Row>({
  view,
  columns = [],
}: Definition<A, O, Row>): readonly Pick<Column<Row>, 'key'>[] {
  return typeof view === 'object' ? view.columns : columns
}

function readArguments(taken: Arguments, line: TypedLine): Record<string, unknown> {
  const read: Record<string, unknown> = {}
  let at = 0
  for (const [name, one] of Object.entries(taken)) {
    const typed = one.many ? line.arguments.slice(at) : line.arguments.slice(at, at + 1)
    at += typed.length
    read[name] = one.read(typed)
  }
  return read
}

/** Reads options from what was typed for them, by their long names. Throws UsageError. */
export function readOptions<O extends Options>(
  options: O,
  typed: Readonly<Record<string, Typed>>,
): ReadOptions<O> {
  const read = Object.entries(options).map(([name, option]) => {
    const long = longName(name)
    return [name, option.read(typed[long], long)] as const
  })
  // The names are those of the data that the types were inferred from.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(read) as ReadOptions<O>
}
