import { defineCommand, rows } from '#command.ts'
import { settingList } from '#views/settings.ts'

export const list = defineCommand({
  summary: 'List settings',
  examples: ['helpdesk config list'],
  run: async ({ settings }) => rows(await settings.list()),
  view: settingList,
})
