import { defineCommand, rows } from '#command.ts'
import { profileList } from '#views/account.ts'

export const profiles = defineCommand({
  summary: 'List accounts',
  examples: ['helpdesk profiles', 'helpdesk profiles --json name,server'],
  run: async ({ settings }) => rows(await settings.profiles()),
  view: profileList,
})
