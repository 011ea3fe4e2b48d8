import { defineCommand, text } from '#command.ts'
import { ticketSchema } from '#views/ticket/schema.ts'

export const ticket = defineCommand({
  summary: 'Print the JSON Schema of a ticket',
  examples: ['helpdesk schema ticket > ticket.schema.json'],
  run: () => text(`${JSON.stringify(ticketSchema, null, 2)}\n`),
})
