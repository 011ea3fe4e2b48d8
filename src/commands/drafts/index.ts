import { defineCommand, rows } from '#command.ts'
import { draftList } from '#views/drafts.ts'
import { draftRow } from '../parts/drafts/row.ts'

export const drafts = defineCommand({
  summary: 'List what was typed and not sent',
  details:
    'What you answer at a prompt or write in your editor is on disk, readable by you only, until the help desk has it. A draft is never sent by itself.',
  examples: ['helpdesk drafts', 'helpdesk drafts --json name,verb,about'],
  seeAlso: ['drafts show', 'drafts edit', 'drafts drop', 'new'],
  async run({ drafts: desk, say }) {
    const { drafts: found, damaged } = await desk.list()
    for (const path of damaged) say(`${path} is damaged. It was left alone; any editor shows what is in it.`)
    return rows(found.map(draftRow))
  },
  view: draftList,
})
