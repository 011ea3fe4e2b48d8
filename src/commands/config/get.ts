import { argument, defineCommand, text } from '#command.ts'

export const get = defineCommand({
  summary: 'Print a setting',
  details: 'Prints its value, the usual one when you have set none. helpdesk config list shows all settings.',
  examples: [
    'helpdesk config get limit',
    { does: 'In a script', line: 'limit=$(helpdesk config get limit)' },
  ],
  seeAlso: ['config list', 'config set'],
  arguments: { key: argument({ name: 'KEY', summary: 'The setting', completes: 'setting' }) },
  run: async ({ key, settings }) => text(`${await settings.get(key)}\n`),
})
