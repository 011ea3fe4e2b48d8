import { argument, defineCommand, nothing } from '#command.ts'

export const drop = defineCommand({
  summary: 'Forget a command of your own',
  details:
    'The alias is gone at once, and what it stood for is said. Aliases that begin with it lead nowhere from then on.',
  examples: ['helpdesk alias drop morning', 'helpdesk alias drop here'],
  exits: { 2: 'There is no alias of this name' },
  seeAlso: ['alias', 'alias add'],
  arguments: { name: argument({ name: 'NAME', summary: 'The alias', completes: 'alias' }) },
  async run({ name, aliases }) {
    const line = await aliases.drop(name)
    return nothing(`${name} is forgotten. It stood for: helpdesk ${line}`)
  },
})
