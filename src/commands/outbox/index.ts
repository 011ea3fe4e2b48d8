import { defineCommand, rows } from '#command.ts'
import { outboxList } from '#views/kept/outbox.ts'
import { outboxRow } from '../parts/outbox/row.ts'

export const outbox = defineCommand({
  summary: 'List what waits to be sent',
  details:
    'A write with --outbox that cannot reach the help desk waits here, with copies of its files, readable by you only; so does one that you let wait when asked. Nothing of it is sent before you say so: helpdesk outbox send. An entry that a rule or somebody else stands in the way of stays, with the reason.',
  examples: ['helpdesk outbox', 'helpdesk outbox --json name,verb,about,state'],
  seeAlso: ['outbox send', 'outbox show', 'outbox drop', 'drafts'],
  async run({ outbox: desk }) {
    const { entries } = await desk.list()
    return rows(entries.map(outboxRow))
  },
  view: outboxList,
})
