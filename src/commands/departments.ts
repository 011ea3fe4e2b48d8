import { defineCommand } from '#command.ts'
import { departmentList } from '#views/lists/look-ups.ts'
import { listing } from './parts/listing/listing.ts'
import { listOptions } from './parts/listing/options.ts'
import { askingExits } from './parts/exits.ts'

export const departments = defineCommand({
  summary: 'List departments',
  details: 'department: in a filter and --department of new take a name of this list.',
  examples: [
    'helpdesk departments',
    { does: 'Names only, for a spreadsheet', line: 'helpdesk departments --columns name -o csv' },
  ],
  exits: askingExits,
  seeAlso: ['new', 'locations'],
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).departments(), departmentList, given),
  view: departmentList,
})
