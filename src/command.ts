import type { Column, View } from '#views/view.ts'
import type { Context } from './context.ts'
import { UsageError } from './errors.ts'

export type { Context }

/** What was found, for `main` to write. */
export type Result<Row> =
  | { readonly is: 'one'; readonly value: Row; readonly summary?: Ending }
  | { readonly is: 'rows'; readonly rows: AsyncIterable<Row>; readonly summary?: Ending }
  | { readonly is: 'text'; readonly text: string; readonly summary?: Ending }
  | { readonly is: 'nothing'; readonly summary?: Ending }

/** Asked for once everything is printed; it may wait, and it may throw what the command ends with. */
type Ending = () => Summary | Promise<Summary>

/** What stderr says after the last row, and the exit code where it is not 0. */
export interface Summary {
  readonly lines: readonly string[]
  readonly exit?: number
}

/** One thing: an object in JSON, a card on a terminal. */
export function one<Row>(value: Row, summary?: Ending): Result<Row> {
  return summary ? { is: 'one', value, summary } : { is: 'one', value }
}

/** Many things, pulled one by one; a closed pipe stops them. */
export function rows<Row>(found: AsyncIterable<Row> | Iterable<Row>, summary?: Ending): Result<Row> {
  const rows = Symbol.asyncIterator in found ? found : stream(found)
  return summary ? { is: 'rows', rows, summary } : { is: 'rows', rows }
}

/** Words, written as they are. */
export function text(text: string, summary?: Ending): Result<never> {
  return summary ? { is: 'text', text, summary } : { is: 'text', text }
}

/** Only what stderr says. */
export function nothing(...lines: readonly string[]): Result<never> {
  return { is: 'nothing', summary: () => ({ lines }) }
}

async function* stream<Row>(found: Iterable<Row>): AsyncIterable<Row> {
  yield* found
}

/** What commander found for an option: absent, a switch, or the texts it was given. */
export type Typed = undefined | boolean | string | readonly string[]

/** How an option is typed and read. Data: parser, help, man page and completions come from it. */
export interface Option<Read> {
  readonly summary: string
  /** The word that stands for the value in help; null for a switch. */
  readonly value: string | null
  readonly short?: string
  readonly many: boolean
  readonly choices: readonly string[]
  /** What completion offers: the name of a list of live values. */
  readonly completes?: Completes
  /** The command asks for it at a terminal, and elsewhere cannot do without it. */
  readonly needed?: true
  read(typed: Typed, name: string): Read
}

/** Live values that completion knows. */
export type Completes =
  | 'status'
  | 'priority'
  | 'type'
  | 'location'
  | 'department'
  | 'tech'
  | 'group'
  | 'field'
  | 'ticket'
  | 'profile'
  | 'file'

interface OptionWords {
  readonly summary: string
  readonly short?: string
  readonly needed?: true
}

interface ValueWords extends OptionWords {
  /** The word that stands for the value in help: `NAME`. */
  readonly value: string
  readonly completes?: Completes
}

/** A switch: given or not. */
export function flag(words: OptionWords): Option<boolean> {
  return { ...words, value: null, many: false, choices: [], read: (typed) => typed === true }
}

/** A text, undefined when not given. */
export function value(words: ValueWords): Option<string | undefined> {
  return {
    ...words,
    many: false,
    choices: [],
    read: (typed) => (typeof typed === 'string' ? typed : undefined),
  }
}

/** Texts; the option may be repeated. */
export function values(words: ValueWords): Option<readonly string[]> {
  return {
    ...words,
    many: true,
    choices: [],
    read: (typed) => (Array.isArray(typed) ? typed.map(String) : []),
  }
}

/** A whole number from `least` up. */
export function whole(words: ValueWords & { readonly least: number }): Option<number | undefined> {
  return {
    ...words,
    many: false,
    choices: [],
    read(typed, name) {
      if (typeof typed !== 'string') return undefined
      const number = /^\d{1,15}$/.test(typed) ? Number(typed) : Number.NaN
      if (number >= words.least) return number
      throw new UsageError(`--${name} takes a whole number from ${words.least} up, not "${typed}".`)
    },
  }
}

/** One of a few words. */
export function choice<const Word extends string>(
  words: OptionWords & { readonly value: string; readonly choices: readonly Word[] },
): Option<Word | undefined> {
  return {
    ...words,
    many: false,
    read(typed, name) {
      if (typeof typed !== 'string') return undefined
      const word = words.choices.find((one) => one === typed)
      if (word !== undefined) return word
      throw new UsageError(`--${name} takes ${words.choices.join(', ')}, not "${typed}".`)
    },
  }
}

/** How an argument is typed and read. */
export interface Argument<Read> {
  /** As help shows it: `ID`. */
  readonly name: string
  readonly summary: string
  readonly required: boolean
  readonly many: boolean
  readonly choices: readonly string[]
  readonly completes?: Completes
  read(typed: readonly string[]): Read
}

interface ArgumentWords {
  readonly name: string
  readonly summary: string
  readonly choices?: readonly string[]
  readonly completes?: Completes
}

/** One argument that must be there. */
export function argument(words: ArgumentWords): Argument<string> {
  return { choices: [], ...words, required: true, many: false, read: (typed) => typed[0] ?? '' }
}

/** One argument that may be left out. */
export function optional(words: ArgumentWords): Argument<string | undefined> {
  return { choices: [], ...words, required: false, many: false, read: (typed) => typed[0] }
}

/** One or more arguments. */
export function several(words: ArgumentWords): Argument<readonly string[]> {
  return { choices: [], ...words, required: true, many: true, read: (typed) => typed }
}

/** Any number of arguments, none included. */
export function any(words: ArgumentWords): Argument<readonly string[]> {
  return { choices: [], ...words, required: false, many: true, read: (typed) => typed }
}

type Options = Readonly<Record<string, Option<unknown>>>
type Arguments = Readonly<Record<string, Argument<unknown>>>

type ReadOptions<Of extends Options> = {
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
  /** More than the summary, for help and the man page; sentences. */
  readonly details?: string
  readonly examples: readonly string[]
  readonly arguments?: A
  readonly options?: O
  readonly run: (given: Given<A, O>) => Result<Row> | Promise<Result<Row>>
  /** How the result looks; left out, the command writes text or nothing and takes no output options. */
  readonly view?: View<Row> | ((given: Given<A, O>) => View<Row> | Promise<View<Row>>)
  /** The columns of a view that is made when the command runs. */
  readonly columns?: readonly Column<Row>[]
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
  readonly examples: readonly string[]
  readonly arguments: Arguments
  readonly options: Options
  /** It has a view, so it takes the output options. */
  readonly hasOutput: boolean
  /** The names that `--columns` takes, where they do not depend on what was typed. */
  readonly columns: readonly string[]
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
    examples: definition.examples,
    arguments: taken,
    options,
    hasOutput: definition.view !== undefined,
    columns: columnsOf(definition).map(({ key }) => key),
    async run(line, context, printer) {
      const read = { ...readArguments(taken, line), options: readOptions(options, line) }
      // The one place where names read from data become the types that were inferred from the same data.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const given = Object.assign(Object.create(context), read) as Given<A, O>
      const { view } = definition
      if (typeof view === 'object') await printer.check(view)
      const result = await definition.run(given)
      return printer.print(result, typeof view === 'function' ? await view(given) : (view ?? null))
    },
  }
}

function columnsOf<A extends Arguments, O extends Options, Row>({
  view,
  columns = [],
}: Definition<A, O, Row>): readonly Column<Row>[] {
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

function readOptions(options: Options, line: TypedLine): Record<string, unknown> {
  const read = Object.entries(options).map(([name, option]) => {
    const long = longName(name)
    return [name, option.read(line.options[long], long)] as const
  })
  return Object.fromEntries(read)
}

/** `dryRun` is typed `--dry-run`. */
export function longName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
