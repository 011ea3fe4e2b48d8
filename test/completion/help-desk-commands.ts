import {
  anyNumber,
  argument,
  choice,
  type Command,
  defineCommand,
  flag,
  nothing,
  optional,
  value,
  values,
} from '#command.ts'
import { type CommandTree, readTree } from '#completion/tree.ts'
import { everywhere, offeredOptions, optionFlags, outputOptions } from '#command/usage.ts'

type Table = Parameters<typeof readTree>[0]

/** The tree of these commands, spelled as the program spells them. */
export function treeOf(table: Table): Promise<CommandTree> {
  const before = { ...everywhere, ...outputOptions }
  return readTree(table, { optionsOf: offeredOptions, before, typedAs: optionFlags })
}

/** A table entry that is loaded already. */
export function entry(command: Command): Table[string] {
  return { summary: command.summary, load: () => Promise.resolve(command) }
}

const run = () => nothing()

const queue = defineCommand({
  summary: 'List tickets',
  examples: ['helpdesk queue'],
  arguments: { filter: anyNumber({ name: 'FILTER', summary: 'Terms that tickets must meet' }) },
  options: {
    mine: flag({ summary: 'Only my tickets' }),
    sort: choice({
      value: 'KEY',
      short: 's',
      summary: "The desk's order, or [this] one: KEY",
      choices: ['id', 'due'],
    }),
  },
  run,
})

const note = defineCommand({
  summary: 'Add a note; it costs $HOME, `date` and "more"',
  examples: ['helpdesk note 1042'],
  arguments: { ids: anyNumber({ name: 'ID', summary: 'Ticket numbers', completes: 'ticket' }) },
  options: {
    attach: values({ value: 'FILE', summary: 'Add a file', completes: 'file' }),
    message: value({ value: 'TEXT', short: 'm', summary: 'The text' }),
  },
  run,
})

const config = defineCommand({
  summary: 'Change a setting',
  examples: ['helpdesk config set color never'],
  arguments: {
    key: argument({ name: 'KEY', summary: 'The setting', choices: ['color', 'limit'] }),
    to: argument({ name: 'VALUE', summary: 'The new value', choices: ['a b', '$(id)', "it's"] }),
  },
  run,
})

const profiles = defineCommand({ summary: 'List accounts', examples: ['helpdesk profiles'], run })
const use = defineCommand({
  summary: 'Make an account the current one',
  examples: ['helpdesk profiles use central'],
  arguments: { file: argument({ name: 'FILE', summary: 'Where it is', completes: 'file' }) },
  run,
})
const help = defineCommand({
  summary: 'Explain a command or a topic',
  examples: ['helpdesk help queue'],
  arguments: { topic: optional({ name: 'TOPIC', summary: 'A topic', choices: ['filters'] }) },
  run,
})

/** A few commands with everything that completion must cope with. */
export const commands: Table = {
  queue: entry(queue),
  note: entry(note),
  'config set': entry(config),
  profiles: entry(profiles),
  'profiles use': entry(use),
  help: entry(help),
}
