import { defineCommand } from '#command.ts'
import { techList } from '#views/lists.ts'
import { listing } from './parts/listing.ts'
import { listOptions } from './parts/list-options.ts'

export const techs = defineCommand({
  summary: 'List technicians',
  examples: ['helpdesk techs', 'helpdesk techs --json id,name'],
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).techs(), techList, given),
  view: techList,
})
