import { argument, defineCommand, one } from '#command.ts'
import { draftCard } from '#views/drafts.ts'
import { draftRow } from '../parts/drafts/row.ts'

export const show = defineCommand({
  summary: 'Show a draft',
  details:
    'Prints all that was typed: the fields, the options that matter, the text, and the file that holds it.',
  examples: ['helpdesk drafts show 3', 'helpdesk drafts show 3 --json text'],
  exits: { 3: 'There is no such draft' },
  seeAlso: ['drafts', 'drafts edit'],
  arguments: { name: argument({ name: 'N', summary: 'The draft: 3 or d3' }) },
  run: async ({ name, drafts }) => one(draftRow(await drafts.read(name))),
  view: draftCard,
})
