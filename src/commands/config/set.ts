import { argument, defineCommand, nothing } from '#command.ts'

export const set = defineCommand({
  summary: 'Change a setting',
  details:
    'The setting holds for all accounts from the next command on. A wrong name or value is refused with the right ones.',
  examples: [
    { does: 'Longer tables on a terminal', line: 'helpdesk config set limit 100' },
    'helpdesk config set color never',
  ],
  seeAlso: ['config list', 'config get'],
  arguments: {
    key: argument({ name: 'KEY', summary: 'The setting', completes: 'setting' }),
    value: argument({ name: 'VALUE', summary: 'Its new value', completes: 'setting-value' }),
  },
  async run({ key, value, settings }) {
    await settings.set(key, value)
    return nothing(`${key} is now ${await settings.get(key)}.`)
  },
})
