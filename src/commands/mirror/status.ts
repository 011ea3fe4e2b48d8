import { defineCommand, one } from '#command.ts'
import { NotFoundError } from '#errors.ts'
import { mirrorView } from '#views/kept/mirror.ts'

export const status = defineCommand({
  summary: 'Show what the mirror of the account holds',
  details:
    'How many tickets it has and how large it is, when it was brought up to date, whose account and which server it is of, and while a first run is not done, how far that is.',
  examples: ['helpdesk mirror status', 'helpdesk mirror status --json tickets,synced'],
  exits: { 3: 'There is no mirror', 6: 'The package that a mirror needs is not installed' },
  seeAlso: ['sync', 'mirror clear', 'help mirror'],
  async run({ mirror }) {
    const found = await mirror.status()
    if (found !== null) return one(found)
    throw new NotFoundError('There is no mirror of this account.', { hint: 'To make one: helpdesk sync' })
  },
  view: mirrorView,
})
