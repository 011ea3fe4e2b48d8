import { argument, defineCommand, text } from '#command.ts'

export const get = defineCommand({
  summary: 'Print a setting',
  examples: ['helpdesk config get limit'],
  arguments: { key: argument({ name: 'KEY', summary: 'The setting' }) },
  run: async ({ key, settings }) => text(`${await settings.get(key)}\n`),
})
