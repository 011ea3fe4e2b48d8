import { argument, defineCommand } from '#command.ts'
import { onlyInDirectory } from '#desk/names/requester.ts'
import { requesterList } from '#views/lists/look-ups.ts'
import { listing } from './parts/listing/listing.ts'
import { listOptions } from './parts/listing/options.ts'
import { askingExits } from './parts/exits.ts'

export const requesters = defineCommand({
  summary: 'Find requesters by name, e-mail or user name',
  details:
    'Searches the requesters on the server, and in the directory behind it. Who is only in the directory has no account here and is named on stderr. Everybody else can be named in --requester of new and in requester: of a filter, by any part that fits nobody else.',
  examples: ['helpdesk requesters ruiz', 'helpdesk requesters ana.ruiz@example.org --json id,name,location'],
  exits: askingExits,
  seeAlso: ['new', 'queue'],
  arguments: { search: argument({ name: 'SEARCH', summary: 'A part of the name, e-mail or user name' }) },
  options: listOptions,
  async run(given) {
    const desk = await given.desk()
    const found = await desk.requesters(given.search)
    const strangers = await desk.directory(given.search)
    if (strangers.length > 0) given.say(onlyInDirectory(strangers).message)
    return listing(found, requesterList, given)
  },
  view: requesterList,
})
