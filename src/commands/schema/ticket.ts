import { defineCommand, text } from '#command.ts'
import { ticketSchema } from '#views/ticket/schema.ts'

export const ticket = defineCommand({
  summary: 'Print the JSON Schema of a ticket',
  details:
    'It describes what show, queue and the other commands print for a ticket with -o json and ndjson, and what --columns and --json can name.',
  examples: [
    'helpdesk schema ticket > ticket.schema.json',
    { does: 'The names alone', line: "helpdesk schema ticket | jq -r '.properties | keys[]'" },
  ],
  seeAlso: ['show', 'queue', 'help output'],
  run: () => text(`${JSON.stringify(ticketSchema, null, 2)}\n`),
})
