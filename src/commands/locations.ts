import { defineCommand } from '#command.ts'
import { locationList } from '#views/lists/look-ups.ts'
import { listing } from './parts/listing/listing.ts'
import { listOptions } from './parts/listing/options.ts'
import { askingExits } from './parts/exits.ts'

export const locations = defineCommand({
  summary: 'List locations',
  details: 'location: in a filter and --location of new take a name of this list.',
  examples: ['helpdesk locations', 'helpdesk locations --sort name --json id,name'],
  exits: askingExits,
  seeAlso: ['departments', 'new', 'help filters'],
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).locations(), locationList, given),
  view: locationList,
})
