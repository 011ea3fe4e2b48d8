import { defineCommand, flag, nothing } from '#command.ts'
import { databaseOption, nowOption } from '../parts/sandbox/options.ts'
import { fillSandbox } from '../parts/sandbox/fill.ts'

export const reset = defineCommand({
  summary: 'Put the sandbox back to its first 240 tickets',
  details: 'Everything that was done in the sandbox is lost. It asks first, or wants --yes.',
  examples: [
    'helpdesk sandbox reset --yes',
    {
      does: 'The same tickets with the same times, for a test',
      line: 'helpdesk sandbox reset --now 2026-10-01T14:00:00Z --database test.db --yes',
    },
  ],
  seeAlso: ['sandbox seed', 'sandbox serve'],
  options: { database: databaseOption, now: nowOption, yes: flag({ summary: 'Do not ask' }) },
  async run(given) {
    await fillSandbox(given, { tickets: 240, seed: 1 })
    return nothing('The sandbox has its first 240 tickets again.')
  },
})
