import { defineCommand, flag, nothing } from '#command.ts'
import { databaseOption, nowOption } from '../parts/sandbox/options.ts'
import { fillSandbox } from '../parts/sandbox/fill.ts'

export const reset = defineCommand({
  summary: 'Put the sandbox back to its first 240 tickets',
  details: 'Everything that was done in the sandbox is lost.',
  examples: ['helpdesk sandbox reset --yes'],
  options: { database: databaseOption, now: nowOption, yes: flag({ summary: 'Do not ask' }) },
  async run(given) {
    await fillSandbox(given, { tickets: 240, seed: 1 })
    return nothing('The sandbox has its first 240 tickets again.')
  },
})
