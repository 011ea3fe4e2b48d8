import {
  type Argument,
  type Command,
  choice,
  flag,
  jqOption,
  longName,
  type Option,
  value,
} from '../command.ts'

/** Options that every command takes. */
export const everywhere = {
  profile: value({
    value: 'NAME',
    summary: 'Use this account instead of the current one',
    completes: 'profile',
  }),
  server: value({ value: 'URL', summary: 'Use this server; a saved secret is not sent to it' }),
  noInput: flag({ summary: 'Never ask; a missing value is an error that names its option' }),
  insecure: flag({ summary: "Do not check the server's certificate, for this call" }),
  color: choice({ value: 'WHEN', summary: 'Colour on the screen', choices: ['auto', 'always', 'never'] }),
}

/** Options of every command that prints a result. */
export const outputOptions = {
  output: choice({
    value: 'FORMAT',
    short: 'o',
    summary: 'How to print: a table on a terminal and tsv in a pipe, unless you choose',
    choices: ['table', 'tsv', 'csv', 'json', 'ndjson', 'yaml', 'ids', 'html'],
  }),
  json: value({
    value: 'FIELDS',
    summary: 'Short for --output json --columns FIELDS',
    completes: 'names',
  }),
  jq: jqOption,
  columns: value({
    value: 'NAMES',
    summary: 'Only these columns, in this order, separated by commas; a name with a comma in quotes',
    completes: 'names',
  }),
  header: flag({ summary: 'Print a header line' }),
  noHeader: flag({ summary: 'Print no header line' }),
  bom: flag({ summary: 'Begin csv with a byte order mark, by which Excel knows UTF-8' }),
}

/** The output options without those that its result cannot be printed with: they are read, so that the error can say why. */
export function offeredOutput({
  hasOutput,
  formats,
  hasChart,
}: Pick<Command, 'hasOutput' | 'formats' | 'hasChart'>): Options {
  const { output, columns, ...others } = outputOptions
  if (!hasOutput) return {}
  if (formats !== null) {
    const possible = new Set<string>([...formats.terminal, ...formats.pipe])
    return { output: { ...output, choices: output.choices.filter((one) => possible.has(one)) }, columns }
  }
  if (hasChart) return outputOptions
  return {
    output: { ...output, choices: output.choices.filter((one) => one !== 'html') },
    columns,
    ...others,
  }
}

export type Options = Readonly<Record<string, Option<unknown>>>

/** What a command reads. */
export function allOptions(command: Command): Options {
  return { ...command.options, ...(command.hasOutput ? outputOptions : {}), ...everywhere }
}

/** What it offers. */
export function offeredOptions(command: Command): Options {
  return { ...command.options, ...offeredOutput(command), ...everywhere }
}

/** How an option is typed: `-o, --output FORMAT`. */
export function optionFlags(name: string, option: Option<unknown>): string {
  const long = longName(name)
  const names = option.short ? [`-${option.short}`, `--${long}`] : [`--${long}`]
  return option.value === null ? names.join(', ') : `${names.join(', ')} ${option.value}`
}

/** How an argument is typed: `ID…`, `[SEARCH]`. */
export function argumentUsage(argument: Argument<unknown>): string {
  if (argument.typedAs !== undefined) return argument.typedAs
  const name = argument.many ? `${argument.name}…` : argument.name
  return argument.required ? name : `[${name}]`
}

export function usage(name: string, command: Command): string {
  const words = Object.values(command.arguments).map(argumentUsage)
  return ['helpdesk', name, ...words, ...neededOptions(command).map(([, typed]) => typed), '[options]'].join(
    ' ',
  )
}

/** The options that the command cannot do without, by name and as they are typed. */
export function neededOptions({ options }: Command): readonly (readonly [string, string])[] {
  return Object.entries(options)
    .filter(([, { needed }]) => needed === true)
    .map(([key, { value: word }]) => [key, `--${longName(key)}${word === null ? '' : ` ${word}`}`] as const)
}
