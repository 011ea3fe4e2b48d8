import { defineCommand } from '#command.ts'
import { writeResult } from '#views/write-result.ts'
import { changingExits } from './parts/exits.ts'
import { changed } from './parts/verbs/changed.ts'
import { mailOf, mailOptions, noteOption, verbTickets, writeOptions } from './parts/write-options.ts'

export const close = defineCommand({
  summary: 'Close tickets, where the site lets technicians do so',
  details:
    'A ticket is closed by the word of its requester: resolve says that it is solved, and confirm --by records how the requester agreed. Only where the site policy has "techniciansMayClose" does this command close a ticket; elsewhere it names the verb that fits and changes nothing.',
  examples: [
    'helpdesk close 1042 --dry-run || helpdesk resolve 1042 -m "Replaced the cable"',
    "helpdesk close --where 'is:resolved updated:..-30d' --note 'No word for a month' --dry-run || helpdesk help workflow",
  ],
  exits: { ...changingExits, 6: 'The requester has the final word here, or another rule says no' },
  seeAlso: ['resolve', 'confirm', 'help workflow'],
  arguments: verbTickets,
  options: { note: noteOption, ...mailOptions, ...writeOptions },
  run: (given) =>
    changed(given, {
      verb: 'close',
      text: given.options.note,
      mail: mailOf(given.options, undefined),
    }),
  view: writeResult,
})
