import { defineCommand } from '#command.ts'
import { priorityList } from '#views/lists.ts'
import { listing } from './parts/listing.ts'
import { listOptions } from './parts/list-options.ts'

export const priorities = defineCommand({
  summary: 'List priorities',
  examples: ['helpdesk priorities', 'helpdesk priorities --json id,name'],
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).priorities(), priorityList, given),
  view: priorityList,
})
