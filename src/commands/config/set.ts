import { argument, defineCommand, nothing } from '#command.ts'

export const set = defineCommand({
  summary: 'Change a setting',
  examples: ['helpdesk config set limit 100', 'helpdesk config set color never'],
  arguments: {
    key: argument({ name: 'KEY', summary: 'The setting' }),
    value: argument({ name: 'VALUE', summary: 'Its new value' }),
  },
  async run({ key, value, settings }) {
    await settings.set(key, value)
    return nothing(`${key} is now ${await settings.get(key)}.`)
  },
})
