import { defineCommand } from '#command.ts'
import { priorityList } from '#views/lists/look-ups.ts'
import { listing } from './parts/listing/listing.ts'
import { listOptions } from './parts/listing/options.ts'
import { askingExits } from './parts/exits.ts'

export const priorities = defineCommand({
  summary: 'List priorities',
  details:
    'In the order of the server, the most urgent first. priority: in a filter and --priority of new take a name of this list.',
  examples: ['helpdesk priorities', 'helpdesk priorities --json id,name'],
  exits: askingExits,
  seeAlso: ['queue', 'new'],
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).priorities(), priorityList, given),
  view: priorityList,
})
