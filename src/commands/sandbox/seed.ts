import { defineCommand, flag, nothing, whole } from '#command.ts'
import { fillSandbox } from '../parts/sandbox/fill.ts'
import { databaseOption, nowOption } from '../parts/sandbox/options.ts'

export const seed = defineCommand({
  summary: 'Fill the sandbox with as many tickets as you like',
  details:
    'Replaces what is in it, so it asks first, or wants --yes. The same number, seed and time give the same tickets.',
  examples: [
    'helpdesk sandbox seed --tickets 5000 --yes',
    {
      does: 'In a database of its own',
      line: 'helpdesk sandbox seed --tickets 1000 --seed 7 --database big.db',
    },
  ],
  seeAlso: ['sandbox reset', 'sandbox serve'],
  options: {
    tickets: whole({ value: 'N', least: 0, summary: 'How many (240 unless given)' }),
    seed: whole({ value: 'S', least: 0, summary: 'Which ones (1 unless given)' }),
    database: databaseOption,
    now: nowOption,
    yes: flag({ summary: 'Do not ask before replacing' }),
  },
  async run(given) {
    const { tickets = 240, seed: which = 1 } = given.options
    await fillSandbox(given, { tickets, seed: which })
    return nothing(`The sandbox has ${tickets} tickets.`)
  },
})
