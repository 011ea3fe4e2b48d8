import { defineCommand } from '#command.ts'
import { groupList } from '#views/lists.ts'
import { listing } from './parts/listing.ts'
import { listOptions } from './parts/list-options.ts'

export const groups = defineCommand({
  summary: 'List tech groups',
  examples: ['helpdesk groups', 'helpdesk groups --json name'],
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).groups(), groupList, given),
  view: groupList,
})
