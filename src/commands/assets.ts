import { argument, defineCommand } from '#command.ts'
import { assetList } from '#views/lists.ts'
import { listing } from './parts/listing.ts'
import { listOptions } from './parts/list-options.ts'

export const assets = defineCommand({
  summary: 'Find assets by number, name or serial number',
  examples: ['helpdesk assets DOC-10007', 'helpdesk assets doc-0 --json id,number,model,location'],
  arguments: { search: argument({ name: 'SEARCH', summary: 'A part of the number, name or serial number' }) },
  options: listOptions,
  run: async (given) => listing(await (await given.desk()).assets(given.search), assetList, given),
  view: assetList,
})
