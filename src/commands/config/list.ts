import { defineCommand, rows } from '#command.ts'
import { settingList } from '#views/lists/settings.ts'

export const list = defineCommand({
  summary: 'List settings',
  details: 'Each with its value and what it is for. They rest in a file of yours and hold for all accounts.',
  examples: ['helpdesk config list', 'helpdesk config list -o json'],
  seeAlso: ['config get', 'config set', 'help environment'],
  run: async ({ settings }) => rows(await settings.list()),
  view: settingList,
})
