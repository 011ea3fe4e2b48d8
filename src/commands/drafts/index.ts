import { defineCommand, rows } from '#command.ts'
import { draftList } from '#views/kept/drafts.ts'
import { leftAlone } from '#views/kept/left-alone.ts'
import { draftRow, unsentRow } from '../parts/drafts/row.ts'

export const drafts = defineCommand({
  summary: 'List what was typed and not sent',
  details:
    'What you answer at a prompt or write in your editor is on disk, readable by you only, until the help desk has it. A draft is never sent by itself. Tickets of new --from that were not created stand here, too, as new-1 and so on, with the command that sends them.',
  examples: ['helpdesk drafts', 'helpdesk drafts --json name,verb,about,next'],
  seeAlso: ['drafts show', 'drafts edit', 'drafts drop', 'new'],
  async run({ drafts: desk, say }) {
    const { drafts: found, unsent, damaged, newer } = await desk.list()
    for (const path of damaged) say(leftAlone(path, 'damaged'))
    for (const path of newer) say(leftAlone(path, 'newer'))
    const files = await Promise.all(unsent.map(unsentRow))
    return rows([...found.map(draftRow), ...files], () => ({
      lines: files.map(({ name, next }) => `To send ${name}: ${next}`),
    }))
  },
  view: draftList,
})
