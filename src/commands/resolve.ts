import { defineCommand } from '#command.ts'
import { writeResult } from '#views/writes/result.ts'
import { changed } from './parts/verbs/changed.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { resolveVerb } from './parts/verbs/known/resolve.ts'
import { verbTickets } from './parts/write-options.ts'
import { changingExits } from './parts/exits.ts'

export const resolve = defineCommand({
  summary: 'Resolve tickets; the requester has the final word',
  details: `Adds the solution as a note and sets the status Resolved in one step. The requester is asked by mail whether it is solved: yes closes the ticket, no opens it again. With --no-mail nobody is asked; then tell the requester, and record the answer with helpdesk confirm. It starts from open and waiting.\n\n${severalTickets}`,
  examples: [
    "helpdesk resolve 1042 -m 'Replaced the cable' --time 20m",
    {
      does: 'All that waited for the release',
      line: "helpdesk queue --mine 'is:waiting' -o ids | helpdesk resolve - --solution 'Done with release 4.2' --yes",
    },
  ],
  exits: {
    ...changingExits,
    6: 'It is not open or waiting, another rule says no, or --expect gave another number',
  },
  seeAlso: ['confirm', 'reopen', 'note', 'help workflow'],
  arguments: verbTickets,
  options: resolveVerb.options,
  run: (given) => changed(given, resolveVerb.changed(given.options, given, {})),
  view: writeResult,
})
