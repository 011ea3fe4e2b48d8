import { argument, defineCommand } from '#command.ts'
import { requesterList } from '#views/lists.ts'
import { listing } from './parts/listing.ts'
import { listOptions } from './parts/list-options.ts'

export const requesters = defineCommand({
  summary: 'Find requesters by name, e-mail or user name',
  examples: ['helpdesk requesters ruiz', 'helpdesk requesters ana.ruiz@example.org --json id,name,location'],
  arguments: { search: argument({ name: 'SEARCH', summary: 'A part of the name, e-mail or user name' }) },
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).requesters(given.search), requesterList, given),
  view: requesterList,
})
