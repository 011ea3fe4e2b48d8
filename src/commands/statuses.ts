import { defineCommand } from '#command.ts'
import { statusList } from '#views/lists.ts'
import { listing } from './parts/listing.ts'
import { listOptions } from './parts/list-options.ts'

export const statuses = defineCommand({
  summary: 'List statuses',
  examples: ['helpdesk statuses', 'helpdesk statuses --json id,name'],
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).statuses(), statusList, given),
  view: statusList,
})
