import { type Command, type Option } from './command.ts'
import { argumentUsage, everywhere, optionFlags, outputOptions, usage } from './program.ts'
import { wrap } from './views/text/wrap.ts'

interface Listed {
  readonly summary: string
}

const ofPrint = 80
const narrowest = 40
const widest = 100
const narrowestSummary = 28

/** How wide a help page is: as the terminal, within what reads well; 80 columns in a pipe. */
export function pageWidth(columns: number | undefined): number {
  return Math.min(widest, Math.max(narrowest, columns ?? ofPrint))
}

/** The page of `helpdesk --help`; it loads no command. */
export function firstHelpPage(commands: Readonly<Record<string, Listed>>, width: number): string {
  const entries = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const)
  return [
    ...wrap('helpdesk: work the tickets of your help desk from the command line', width),
    '',
    'Usage: helpdesk COMMAND [options]',
    '',
    'Commands:',
    ...aligned(entries, width),
    '',
    ...wrap(
      'helpdesk COMMAND --help tells more about a command, helpdesk help TOPIC about exit-codes, environment, ' +
        'output and filters. helpdesk --profile sandbox COMMAND works on the built-in sandbox, without a server.',
      width,
    ),
    '',
  ].join('\n')
}

/** The page of `helpdesk NAME --help`. */
export function commandHelp(name: string, command: Command, width: number): string {
  const taken = Object.values(command.arguments).map((one) => [argumentUsage(one), one.summary] as const)
  const parts = [
    [
      ...wrap(`${command.summary}.`, width),
      ...(command.details ? ['', ...wrap(command.details, width)] : []),
    ],
    [`Usage: ${usage(name, command)}`],
    taken.length > 0 ? ['Arguments:', ...aligned(taken, width)] : [],
    section('Options:', { options: command.options, width }),
    command.hasOutput ? section('Output:', { options: outputOptions, width }) : [],
    section('Everywhere:', { options: everywhere, width }),
    ['Examples:', ...command.examples.flatMap((line) => continued(line, width))],
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

/** An example that a shell reads the same when it is copied: broken only before an option or a pipe, behind a backslash. */
function continued(line: string, width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const part of line.split(/ (?=--[a-z]|\|)/)) {
    const longer = current === '' ? `  ${part}` : `${current} ${part}`
    if (current === '' || longer.length + 2 <= width) {
      current = longer
      continue
    }
    lines.push(`${current} \\`)
    current = `      ${part}`
  }
  return [...lines, current]
}

interface Section {
  readonly options: Readonly<Record<string, Option<unknown>>>
  readonly width: number
}

function section(title: string, { options, width }: Section): readonly string[] {
  const entries = Object.entries(options).map(([name, option]) => {
    const choices = option.choices.length > 0 ? ` (${option.choices.join(', ')})` : ''
    return [optionFlags(name, option), option.summary + choices] as const
  })
  return entries.length > 0 ? [title, ...aligned(entries, width)] : []
}

/** Two columns; a summary that is too long goes on under its own beginning, or below where there is no room beside. */
function aligned(entries: readonly (readonly [string, string])[], width: number): readonly string[] {
  const left = Math.max(...entries.map(([name]) => name.length))
  const beside = width - left - 4
  if (beside < narrowestSummary && entries.some(([, summary]) => summary.length > beside)) {
    return entries.flatMap(([name, summary]) => [
      `  ${name}`,
      ...wrap(summary, width - 6).map((line) => `      ${line}`),
    ])
  }
  return entries.flatMap(([name, summary]) =>
    wrap(summary, beside).map((line, at) => `  ${(at === 0 ? name : '').padEnd(left)}  ${line}`),
  )
}
