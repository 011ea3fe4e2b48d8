import { defineCommand } from '#command.ts'
import { writeResult } from '#views/writes/result.ts'
import { changingExits } from './parts/exits.ts'
import { changed } from './parts/verbs/changed.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { cancelVerb } from './parts/verbs/known/cancel.ts'
import { verbTickets } from './parts/write-options.ts'

export const cancel = defineCommand({
  summary: 'Cancel tickets that are no longer needed',
  details: `Adds the reason as a note and sets the canceled status in one step; requester and tech get mail. It starts from open, waiting and resolved. reopen takes it back.\n\n${severalTickets}`,
  examples: [
    "helpdesk cancel 1042 --note 'Sent twice; see 1041'",
    "helpdesk cancel 1042 1048 -m 'The building is closed' --no-mail",
  ],
  exits: {
    ...changingExits,
    6: 'It is closed or canceled already, another rule says no, or --expect gave another number',
  },
  seeAlso: ['reopen', 'resolve', 'help workflow'],
  arguments: verbTickets,
  options: cancelVerb.options,
  run: (given) => changed(given, cancelVerb.changed(given.options, given, {})),
  view: writeResult,
})
