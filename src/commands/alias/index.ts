import { defineCommand, rows } from '#command.ts'
import { aliasList } from '#views/lists/aliases.ts'

export const alias = defineCommand({
  summary: 'List your own commands',
  details:
    "An alias is a name for a command with its options: after helpdesk alias add morning 'queue --mine --sort due' you type helpdesk morning, and what you type behind it is added. They rest in the settings and hold for all accounts.",
  examples: ['helpdesk alias', 'helpdesk alias -o json'],
  seeAlso: ['alias add', 'alias drop', 'views', 'config list'],
  run: async ({ aliases }) => rows(await aliases.read()),
  view: aliasList,
})
