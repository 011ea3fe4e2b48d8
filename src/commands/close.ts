import { defineCommand } from '#command.ts'
import { writeResult } from '#views/writes/result.ts'
import { changingExits } from './parts/exits.ts'
import { changed } from './parts/verbs/changed.ts'
import { closeVerb } from './parts/verbs/known/close.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { verbTickets } from './parts/write-options.ts'

export const close = defineCommand({
  summary: 'Close tickets, where the site lets technicians do so',
  details: `A ticket is closed by the word of its requester: resolve says that it is solved, and confirm --by records how the requester agreed. Only where the site policy has "techniciansMayClose" does this command close a ticket; elsewhere it names the verb that fits and changes nothing.\n\n${severalTickets}`,
  examples: [
    "helpdesk close 1042 --note 'It went away by itself'",
    {
      does: 'What nobody answered for three days, after a look',
      line: "helpdesk close --where 'is:resolved updated:..-3d' --dry-run",
    },
  ],
  exits: { ...changingExits, 6: 'The requester has the final word here, or another rule says no' },
  seeAlso: ['resolve', 'confirm', 'help workflow'],
  arguments: verbTickets,
  options: closeVerb.options,
  run: (given) => changed(given, closeVerb.changed(given.options, given, {})),
  view: writeResult,
})
