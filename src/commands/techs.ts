import { defineCommand } from '#command.ts'
import { techList } from '#views/lists/look-ups.ts'
import { listing } from './parts/listing/listing.ts'
import { listOptions } from './parts/listing/options.ts'
import { askingExits } from './parts/exits.ts'

export const techs = defineCommand({
  summary: 'List technicians',
  details:
    'With their names, user names and e-mail addresses. tech: in a filter and --to of assign and new take any part of them that fits nobody else.',
  examples: ['helpdesk techs', 'helpdesk techs --json id,name'],
  exits: askingExits,
  seeAlso: ['groups', 'queue'],
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).techs(), techList, given),
  view: techList,
})
