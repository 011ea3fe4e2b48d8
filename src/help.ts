import { type Command, type Option } from './command.ts'
import { argumentUsage, everywhere, optionFlags, outputOptions, usage } from './program.ts'

interface Listed {
  readonly summary: string
}

/** The page of `helpdesk --help`; it loads no command. */
export function firstHelpPage(commands: Readonly<Record<string, Listed>>): string {
  const entries = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const)
  return [
    'helpdesk: work the tickets of your help desk from the command line',
    '',
    'Usage: helpdesk COMMAND [options]',
    '',
    'Commands:',
    ...aligned(entries),
    '',
    'helpdesk COMMAND --help tells more about a command, helpdesk help TOPIC about exit-codes, environment,',
    'output and filters. helpdesk --profile sandbox COMMAND works on the built-in sandbox, without a server.',
    '',
  ].join('\n')
}

/** The page of `helpdesk NAME --help`. */
export function commandHelp(name: string, command: Command): string {
  const taken = Object.values(command.arguments).map((one) => [argumentUsage(one), one.summary] as const)
  const parts = [
    [command.summary + '.', ...(command.details ? ['', command.details] : [])],
    [`Usage: ${usage(name, command)}`],
    taken.length > 0 ? ['Arguments:', ...aligned(taken)] : [],
    section('Options:', command.options),
    command.hasOutput ? section('Output:', outputOptions) : [],
    section('Everywhere:', everywhere),
    ['Examples:', ...command.examples.map((line) => `  ${line}`)],
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

function section(title: string, options: Readonly<Record<string, Option<unknown>>>): readonly string[] {
  const entries = Object.entries(options).map(([name, option]) => {
    const choices = option.choices.length > 0 ? ` (${option.choices.join(', ')})` : ''
    return [optionFlags(name, option), option.summary + choices] as const
  })
  return entries.length > 0 ? [title, ...aligned(entries)] : []
}

function aligned(entries: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...entries.map(([left]) => left.length))
  return entries.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
