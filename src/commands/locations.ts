import { defineCommand } from '#command.ts'
import { locationList } from '#views/lists.ts'
import { listing } from './parts/listing.ts'
import { listOptions } from './parts/list-options.ts'

export const locations = defineCommand({
  summary: 'List locations',
  examples: ['helpdesk locations', 'helpdesk locations --json id,name'],
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).locations(), locationList, given),
  view: locationList,
})
