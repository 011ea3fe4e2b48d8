import { defineCommand, rows } from '#command.ts'
import { profileList } from '#views/lists/account.ts'

export const profiles = defineCommand({
  summary: 'List accounts',
  details:
    'The accounts that login has kept, the current one marked. The profile sandbox is always there and needs no server.',
  examples: ['helpdesk profiles', 'helpdesk profiles --json name,server'],
  seeAlso: ['profiles use', 'login', 'logout'],
  run: async ({ settings }) => rows(await settings.profiles()),
  view: profileList,
})
