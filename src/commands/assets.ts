import { argument, defineCommand } from '#command.ts'
import { assetList } from '#views/lists/look-ups.ts'
import { askingExits } from './parts/exits.ts'
import { listing } from './parts/listing/listing.ts'
import { listOptions } from './parts/listing/options.ts'

export const assets = defineCommand({
  summary: 'Find assets by number, name or serial number',
  details:
    'Searches the things that tickets can be about, such as computers, printers and telephones. Whatever it finds can be named in --asset of new, by any part that fits nothing else.',
  examples: ['helpdesk assets DOC-10007', 'helpdesk assets doc-0 --json id,number,model,location'],
  exits: askingExits,
  seeAlso: ['new', 'requesters'],
  arguments: { search: argument({ name: 'SEARCH', summary: 'A part of the number, name or serial number' }) },
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).assets(given.search), assetList, given),
  view: assetList,
})
