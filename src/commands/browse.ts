import { argument, defineCommand, flag, text } from '#command.ts'
import { oneTicketId } from '#desk/ids/one.ts'

export const browse = defineCommand({
  summary: "Open a ticket's web page",
  details:
    'Opens the ticket in your browser, as the server shows it. --print only prints the address, for a computer without a screen or to send it to somebody.',
  examples: ['helpdesk browse 1042', 'helpdesk browse 1042 --print'],
  exits: { 1: 'No browser could be opened', 4: null },
  seeAlso: ['show'],
  arguments: { id: argument({ name: 'ID', summary: 'Ticket number', completes: 'ticket' }) },
  options: { print: flag({ summary: 'Print the address instead of opening it' }) },
  async run({ id, options, desk, terminal, say }) {
    const address = (await desk()).webAddress(oneTicketId(id))
    if (options.print) return text(`${address}\n`)
    say(`Opening ${address}`)
    await (await terminal()).openInBrowser(address)
    return text('')
  },
})
