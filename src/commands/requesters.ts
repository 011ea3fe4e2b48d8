import { argument, defineCommand } from '#command.ts'
import { requesterList } from '#views/lists.ts'
import { listing } from './parts/listing.ts'
import { listOptions } from './parts/list-options.ts'
import { askingExits } from './parts/exits.ts'

export const requesters = defineCommand({
  summary: 'Find requesters by name, e-mail or user name',
  details:
    'Searches the requesters on the server, the directory it is connected to included. Whoever it finds can be named in --requester of new and in requester: of a filter, by any part that fits nobody else.',
  examples: ['helpdesk requesters ruiz', 'helpdesk requesters ana.ruiz@example.org --json id,name,location'],
  exits: askingExits,
  seeAlso: ['new', 'queue'],
  arguments: { search: argument({ name: 'SEARCH', summary: 'A part of the name, e-mail or user name' }) },
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).requesters(given.search), requesterList, given),
  view: requesterList,
})
