import { defineCommand } from '#command.ts'
import { statusList } from '#views/lists/look-ups.ts'
import { listing } from './parts/listing/listing.ts'
import { listOptions } from './parts/listing/options.ts'
import { askingExits } from './parts/exits.ts'

export const statuses = defineCommand({
  summary: 'List statuses',
  details:
    'With what each means here: open, waiting, resolved, closed or canceled. The server gives names only; the site policy says what they mean.',
  examples: ['helpdesk statuses', 'helpdesk statuses --json id,name'],
  exits: askingExits,
  seeAlso: ['queue', 'help workflow', 'help filters'],
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).statuses(), statusList, given),
  view: statusList,
})
