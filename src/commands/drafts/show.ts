import { argument, defineCommand, one } from '#command.ts'
import { draftCard } from '#views/kept/drafts.ts'
import { rowOf } from '../parts/drafts/row.ts'

export const show = defineCommand({
  summary: 'Show a draft',
  details:
    'Prints all that was typed: the fields, the options that matter, the text, the file that holds it, and the command that goes on with it.',
  examples: ['helpdesk drafts show 3', 'helpdesk drafts show 3 --json text'],
  exits: { 3: 'There is no such draft; those there are are named' },
  seeAlso: ['drafts', 'drafts edit'],
  arguments: { name: argument({ name: 'N', summary: 'The draft: 3 or d3; new-1 for tickets of a file' }) },
  run: async ({ name, drafts }) => one(await rowOf(await drafts.read(name))),
  view: draftCard,
})
