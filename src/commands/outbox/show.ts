import { argument, defineCommand, one } from '#command.ts'
import { outboxCard } from '#views/kept/outbox.ts'
import { outboxRow } from '../parts/outbox/row.ts'

export const show = defineCommand({
  summary: 'Show what waits to be sent',
  details:
    'Prints all that was typed, the files that go with it, why it was not taken, and the file that holds it.',
  examples: ['helpdesk outbox show o1', 'helpdesk outbox show 1 --json text,error'],
  exits: { 3: 'There is no such entry' },
  seeAlso: ['outbox', 'outbox send', 'outbox drop'],
  arguments: { name: argument({ name: 'NAME', summary: 'The entry: o1 or 1' }) },
  run: async ({ name, outbox }) => one(outboxRow(await outbox.read(name))),
  view: outboxCard,
})
