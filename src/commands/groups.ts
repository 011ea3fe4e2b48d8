import { defineCommand } from '#command.ts'
import { groupList } from '#views/lists/look-ups.ts'
import { listing } from './parts/listing/listing.ts'
import { listOptions } from './parts/listing/options.ts'
import { askingExits } from './parts/exits.ts'

export const groups = defineCommand({
  summary: 'List tech groups',
  details:
    'Tech groups serve request types; a new ticket goes to the group of its type. group: in a filter and --to-group of escalate take a name of this list.',
  examples: ['helpdesk groups', 'helpdesk groups --json name'],
  exits: askingExits,
  seeAlso: ['techs', 'queue', 'help filters'],
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).groups(), groupList, given),
  view: groupList,
})
