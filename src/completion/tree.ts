import type { Argument, Command, Option } from '#command.ts'
import { bashScript } from './bash.ts'
import { fishScript } from './fish.ts'
import { nextWords } from './next-words.ts'
import type { ArgumentNode, CommandNode, OptionNode, Tree } from './nodes.ts'
import { powershellScript } from './powershell.ts'
import { zshScript } from './zsh.ts'

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript }

/** The commands as completion sees them, and the scripts made from them. */
export interface CommandTree extends Tree {
  readonly script: (shell: keyof typeof scripts) => string
}

type Options = Readonly<Record<string, Option<unknown>>>
type Table = Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>>

/** How options are typed, which the parser decides. */
export interface Spelling {
  /** Every option that a command takes, those of all commands included. */
  readonly optionsOf: (command: Command) => Options
  /** Options that may stand before the command. */
  readonly before: Options
  /** `-o, --output FORMAT` */
  readonly typedAs: (name: string, option: Option<unknown>) => string
}

/** Loads every command of the table. */
export async function readTree(table: Table, spelling: Spelling): Promise<CommandTree> {
  const read = Object.entries(table).map(async ([name, { summary, load }]): Promise<CommandNode> => {
    const command = await load()
    return {
      name,
      summary: oneLine(summary),
      options: [...optionNodes(spelling.optionsOf(command), spelling, command), helpOption],
      arguments: Object.values(command.arguments).map(argumentNode),
    }
  })
  const options = [...optionNodes(spelling.before, spelling), helpOption, versionOption]
  const tree = { options, commands: withHelpOnCommands(await Promise.all(read)) }
  return { ...tree, script: (shell) => scripts[shell](tree) }
}

const aSwitch = { value: null, many: false, choices: [], completes: null }
const helpOption: OptionNode = { ...aSwitch, long: '--help', short: '-h', summary: 'Explain the command' }
const versionOption: OptionNode = {
  ...aSwitch,
  long: '--version',
  short: '-V',
  summary: 'Print the version',
}

type Columns = Pick<Command, 'columns' | 'labels'>

function optionNodes(
  options: Options,
  { typedAs }: Spelling,
  columns: Columns = { columns: [], labels: false },
): readonly OptionNode[] {
  return Object.entries(options).map(([name, option]) => {
    const flags = typedAs(name, option)
    return {
      long: /--[\w-]+/.exec(flags)?.[0] ?? `--${name}`,
      short: option.short === undefined ? null : `-${option.short}`,
      summary: oneLine(option.summary),
      value: option.value,
      many: option.many,
      choices: option.choices,
      completes: completed(option, columns),
    }
  })
}

/** What an option takes; of names with those that there are, which the script hands to the program: `sort=id,subject,+`. */
function completed({ completes, names }: Option<unknown>, command: Columns): string | null {
  if (completes === undefined) return null
  if (completes !== 'names' && completes !== 'name' && completes !== 'sort') return completes
  const all = [...(names ?? command.columns), ...(command.labels ? ['+'] : [])]
  return all.length === 0 ? null : `${completes}=${all.join(',')}`
}

function argumentNode(argument: Argument<unknown>): ArgumentNode {
  const { name, required, many, choices, completes = null } = argument
  return { name, summary: oneLine(argument.summary), required, many, choices, completes }
}

/** `help` takes its topics, which it names itself, and the first words of all commands, which it cannot know. */
function withHelpOnCommands(commands: readonly CommandNode[]): readonly CommandNode[] {
  const words = nextWords({ options: [], commands }, '').map(({ word }) => word)
  return commands.map((command) => {
    const [topic, ...others] = command.arguments
    if (command.name !== 'help' || !topic) return command
    return { ...command, arguments: [{ ...topic, choices: [...topic.choices, ...words] }, ...others] }
  })
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
