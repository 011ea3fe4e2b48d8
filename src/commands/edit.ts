import { argument, defineCommand } from '#command.ts'
import { oneTicketId } from '#desk/ids/one.ts'
import { writeResult } from '#views/writes/result.ts'
import { mailHere } from './parts/able.ts'
import { editTicket } from './parts/editing/edit-ticket.ts'
import { editOptions } from './parts/editing/options.ts'
import { changingExits } from './parts/exits.ts'
import { mailOf } from './parts/write-options.ts'

export const edit = defineCommand({
  summary: 'Change a ticket in your editor',
  details:
    'Opens the ticket as a form in VISUAL or EDITOR. After saving, what you changed is shown, old and new, and sent when you agree; nothing else is sent. What cannot be read, or is refused, opens the form again with what is wrong at its place. When a colleague changed one of the same fields meanwhile, nothing is sent (exit 7); with --if-updated the form opens only if nobody changed the ticket after that time. Until it is sent, the form is a draft. It needs a terminal; scripts use set. Formatting of a detail that you change is not kept.',
  examples: ['helpdesk edit 1042', 'helpdesk edit 1042 --no-mail', 'helpdesk edit 1042 --dry-run'],
  exits: {
    ...changingExits,
    1: null,
    6: 'A rule of the server or the site says no, and the form was not opened again',
  },
  seeAlso: ['set', 'show', 'fields', 'help forms'],
  arguments: { id: argument({ name: 'ID', summary: 'Ticket number', completes: 'ticket' }) },
  options: editOptions,
  async run(given) {
    const { options } = given
    const id = oneTicketId(given.id, { host: await given.host() })
    const mail = await mailHere(mailOf(options, undefined), options, given)
    return editTicket({ id, options, mail }, given)
  },
  view: writeResult,
})
