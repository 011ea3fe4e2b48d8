import { defineCommand, flag, nothing } from '#command.ts'
import { agree } from '../parts/asking/agree.ts'

export const clear = defineCommand({
  summary: 'Remove the mirror of the account',
  details:
    'It asks first, or wants --yes. Nothing on the help desk is changed; helpdesk sync makes the mirror anew by reading every ticket.',
  examples: ['helpdesk mirror clear --yes'],
  exits: { 7: 'A sync is filling the mirror' },
  seeAlso: ['sync', 'mirror status'],
  options: { yes: flag({ summary: 'Do not ask' }) },
  async run({ mirror, options, terminal }) {
    if (!options.yes)
      await agree({ would: 'remove the mirror', no: 'The mirror was left as it is.' }, await terminal())
    return nothing((await mirror.clear()) ? 'The mirror is removed.' : 'There is no mirror of this account.')
  },
})
