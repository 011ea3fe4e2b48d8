import { defineCommand } from '#command.ts'
import { departmentList } from '#views/lists.ts'
import { listing } from './parts/listing.ts'
import { listOptions } from './parts/list-options.ts'

export const departments = defineCommand({
  summary: 'List departments',
  examples: ['helpdesk departments', 'helpdesk departments --json id,name'],
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).departments(), departmentList, given),
  view: departmentList,
})
