import { defineCommand } from '#command.ts'
import { writeResult } from '#views/writes/result.ts'
import { changed } from './parts/verbs/changed.ts'
import { confirmVerb } from './parts/verbs/known/confirm.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { verbTickets } from './parts/write-options.ts'
import { changingExits } from './parts/exits.ts'

export const confirm = defineCommand({
  summary: "Close resolved tickets by the requester's final word",
  details: `A ticket is closed by its requester's word alone. This records a yes that reached you by phone, by mail or in person: the status becomes Closed, and how the requester confirmed is kept as a note. It starts from resolved; a ticket that is still open wants helpdesk resolve first. What follows for the mail is the server's own rule, unless --mail or --no-mail says otherwise.\n\n${severalTickets}`,
  examples: [
    "helpdesk confirm 1042 --by 'phone, Ana Ruiz'",
    {
      does: 'A week later: all that you resolved and Ana said yes to',
      line: "helpdesk queue --mine is:resolved requester:ruiz -o ids | helpdesk confirm - --by 'in person' --yes",
    },
  ],
  exits: { ...changingExits, 6: 'It is not resolved, another rule says no, or --expect gave another number' },
  seeAlso: ['resolve', 'reopen', 'help workflow'],
  arguments: verbTickets,
  options: confirmVerb.options,
  run: (given) => changed(given, confirmVerb.changed(given.options, given, {})),
  view: writeResult,
})
