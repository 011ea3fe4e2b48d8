import { groups } from './commands/sections.ts'
import type { Command, Example } from './command.ts'
import { commandsBelow, type Contents, inSections } from './help/contents.ts'
import { exitLines } from './help/exit-lines.ts'
import { optionSections } from './help/option-sections.ts'
import { argumentUsage, usage } from './command/usage.ts'
import { aligned, columnOf, type Told } from '#views/text/aligned.ts'
import { continued } from '#views/text/continued.ts'
import { wrap } from '#views/text/wrap.ts'
import { topicNamed, topics } from '#views/topics/index.ts'

const ofPrint = 80
const narrowest = 40
const widest = 100

/** How wide a help page is: as the terminal, within what reads well; 80 columns in a pipe. */
export function pageWidth(columns: number | undefined): number {
  return Math.min(widest, Math.max(narrowest, columns ?? ofPrint))
}

/** The page of `helpdesk --help`; it loads no command. */
export function firstHelpPage(commands: Contents, width: number): string {
  const sections = inSections(commands)
  const left = columnOf(sections.flatMap(({ told }) => told))
  return page([
    wrap('helpdesk: work the tickets of your help desk from the command line', width),
    ['Usage: helpdesk COMMAND [options]'],
    ...sections.map(({ title, told }) => [`${title}:`, ...aligned(told, { width, left })]),
    wrap(
      `helpdesk COMMAND --help tells more about a command, helpdesk help TOPIC about ${Object.keys(topics).join(', ')}. ` +
        'helpdesk --profile sandbox COMMAND works on the built-in sandbox, without a server.',
      width,
    ),
  ])
}

/** The page of `helpdesk sandbox --help`, of a word that is no command by itself. */
export function groupHelp(group: string, commands: Contents, width: number): string {
  return page([
    wrap(`${groups[group] ?? group}.`, width),
    [`Usage: helpdesk ${group} COMMAND [options]`],
    ['Commands:', ...aligned(commandsBelow(commands, group), { width })],
    wrap(`helpdesk ${group} COMMAND --help tells more about one.`, width),
    topicNamed(group) === null ? [] : wrap(`helpdesk help ${group} explains what it is.`, width),
  ])
}

interface Looks {
  readonly width: number
  /** The commands whose first word is this command. */
  readonly below?: readonly Told[]
}

/** The page of `helpdesk NAME --help`. */
export function commandHelp(name: string, command: Command, { width, below = [] }: Looks): string {
  const taken = Object.values(command.arguments).map((one) => [argumentUsage(one), one.summary] as const)
  return page([
    wrap(`${command.summary}.`, width),
    wrap(`Usage: ${usage(name, command)}`, width),
    command.details === '' ? [] : wrap(command.details, width),
    titled('Commands:', aligned(below, { width })),
    titled('Arguments:', aligned(taken, { width })),
    ...optionSections(command).map(({ title, told }) => titled(`${title}:`, aligned(told, { width }))),
    titled('Exit codes:', exitLines(command, width)),
    titled('Examples:', exampleLines(command.examples, width)),
    seeAlsoLines(command.seeAlso, width),
  ])
}

/** What an example does stands above it, as the comment that a shell would take it for. */
function exampleLines(examples: readonly Example[], width: number): readonly string[] {
  return examples.flatMap(({ line, does }) => [
    ...(does === undefined ? [] : wrap(does, width - 4).map((words) => `  # ${words}`)),
    ...continued(line, width),
  ])
}

/** Never broken inside what is typed. */
function seeAlsoLines(seeAlso: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const [at, one] of seeAlso.entries()) {
    const word = `helpdesk ${one}${at + 1 < seeAlso.length ? ',' : ''}`
    const longer = current === '' ? `See also: ${word}` : `${current} ${word}`
    if (current !== '' && longer.length > width) lines.push(current)
    current = current !== '' && longer.length > width ? `  ${word}` : longer
  }
  return current === '' ? [] : [...lines, current]
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines]
}

/** Parts with an empty line between them. */
function page(parts: readonly (readonly string[])[]): string {
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}
