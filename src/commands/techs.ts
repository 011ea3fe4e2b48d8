import { defineCommand } from '#command.ts'
import { techList } from '#views/lists/look-ups.ts'
import { listing } from './parts/listing/listing.ts'
import { listOptions } from './parts/listing/options.ts'
import { askingExits } from './parts/exits.ts'

export const techs = defineCommand({
  summary: 'List technicians',
  details:
    'With their names, e-mail addresses and tech groups, as tech: in a filter and --to take them: by any part that fits nobody else.',
  examples: ['helpdesk techs', 'helpdesk techs --json id,name'],
  exits: askingExits,
  seeAlso: ['groups', 'queue'],
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).techs(), techList, given),
  view: techList,
})
