import { Command as Parser, CommanderError, Option as ParserOption } from 'commander'
import { type Command, longName, type Option, type Typed, type TypedLine } from './command.ts'
import { allOptions, argumentUsage, neededOptions, type Options, usage } from './command/usage.ts'
import { UsageError } from './errors.ts'

/** Reads one typed line with commander, which is taught only the command that was typed. Throws UsageError. */
export function readLine(name: string, command: Command, line: readonly string[]): TypedLine {
  const options = allOptions(command)
  const parser = parsed(line, { name, command, options })
  const typed = byLongName(options, parser.opts())
  // commander takes the next option for the value of a bare --json.
  if (typeof typed['json'] === 'string' && typed['json'].startsWith('-')) throw bareJson(command)
  // A command reads its own options; what all commands take is checked here, so that it is an error everywhere.
  for (const [key, option] of Object.entries(options)) option.read(typed[longName(key)], longName(key))
  return { arguments: parser.args, options: typed }
}

interface Asked {
  readonly name: string
  readonly command: Command
  readonly options: Options
}

function parsed(line: readonly string[], asked: Asked): Parser {
  const options = Object.entries(asked.options)
  try {
    // To teach all that nobody typed takes longer than to read the line.
    return parserOf(
      asked,
      options.filter(([key, option]) => isIn(line, key, option)),
    ).parse(line, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
  }
  // Only who knows all options can say which one was meant.
  const parser = parserOf(asked, options).allowUnknownOption(mayHoldLine(line, asked.command))
  try {
    return parser.parse(line, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) throw refusal(error, { ...asked, parser })
    throw error
  }
}

/** Whether a word that is taken for an unknown option may be an argument of several words: no option has a blank in it. */
function mayHoldLine(line: readonly string[], { arguments: taken }: Command): boolean {
  return Object.values(taken).some(({ isLine }) => isLine) && line.some((word) => /^-.*\s/.test(word))
}

/** Whether the line may hold an option: as a word, or its letter among others. */
function isIn(line: readonly string[], key: string, { short }: Option<unknown>): boolean {
  const long = `--${longName(key)}`
  return line.some((word) => {
    if (word.startsWith(long)) return true
    return short !== undefined && word.startsWith('-') && word.includes(short)
  })
}

function parserOf(
  { name, command }: Asked,
  options: readonly (readonly [string, Option<unknown>])[],
): Parser {
  const parser = new Parser(name).exitOverride().helpOption(false).allowExcessArguments(false)
  parser.configureOutput({ writeErr: () => undefined, writeOut: () => undefined })
  for (const [key, option] of options) parser.addOption(taught(key, option))
  for (const argument of Object.values(command.arguments)) {
    const inner = argument.many ? `${argument.name}...` : argument.name
    parser.argument(argument.required ? `<${inner}>` : `[${inner}]`, argument.summary)
  }
  return parser
}

function taught(key: string, option: Option<unknown>): ParserOption {
  const long = longName(key)
  const short = option.short ? `-${option.short}, ` : ''
  const made = new ParserOption(`${short}--${long}${option.value === null ? '' : ` <${option.value}>`}`)
  if (option.many)
    made.argParser((one: string, before: readonly string[] | undefined) => [...(before ?? []), one])
  // commander turns `--no-x` into x=false; here each switch is its own option.
  made.negate = false
  made.attributeName = () => key
  made.name = () => long
  return made
}

function byLongName(options: Options, typed: Readonly<Record<string, Typed>>): Record<string, Typed> {
  return Object.fromEntries(Object.keys(options).map((key) => [longName(key), typed[key]]))
}

interface Refused {
  readonly name: string
  readonly command: Command
  readonly parser: Parser
}

function refusal(error: CommanderError, { name, command, parser }: Refused): UsageError {
  const hint = `Usage: ${usage(name, command)}. All options: helpdesk ${name} --help`
  if (error.code === 'commander.missingArgument') {
    return new UsageError(`${name} needs ${missingWords(command, parser).join(' and ')}.`, { hint })
  }
  if (error.code === 'commander.excessArguments') {
    // The word is not repeated: it may be a key that was meant for a prompt.
    const most = Object.keys(command.arguments).length
    const takes = most === 1 ? 'one argument' : `${most} arguments`
    const told = most === 0 ? 'no argument' : `${takes}, not ${parser.args.length}`
    return new UsageError(`${name} takes ${told}.`, { hint })
  }
  const message = error.message.replace(/^error: /, '').replace(/\n/g, ' ')
  const sentence = message.charAt(0).toUpperCase() + message.slice(1)
  if (error.code === 'commander.optionMissingArgument' && message.includes('--json')) return bareJson(command)
  return new UsageError(/[.)?]$/.test(sentence) ? sentence : `${sentence}.`, {
    hint,
  })
}

/** Everything that is missing, so that one look is enough: arguments, then options that the command always needs. */
function missingWords(command: Command, parser: Parser): readonly string[] {
  const taken = Object.values(command.arguments).slice(parser.args.length)
  const given: Readonly<Record<string, unknown>> = parser.opts()
  return [
    ...taken.filter(({ required }) => required).map(argumentUsage),
    ...neededOptions(command)
      .filter(([key]) => given[key] === undefined)
      .map(([, typed]) => typed),
  ]
}

function bareJson({ columns }: Command): UsageError {
  return new UsageError('--json wants the names of fields.', { hint: `Fields: ${columns.join(', ')}` })
}
