import { defineCommand } from '#command.ts'
import { writeResult } from '#views/writes/result.ts'
import { changingExits } from './parts/exits.ts'
import { changed } from './parts/verbs/changed.ts'
import { escalateVerb } from './parts/verbs/known/escalate.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { verbTickets } from './parts/write-options.ts'

export const escalate = defineCommand({
  summary: 'Move tickets one level up, or to another tech group',
  details: `The note that says why goes first; then the ticket moves exactly one level up in its tech group, and that level's rule chooses who gets it. --to-group hands it over to another group: on Web Help Desk by changing the request type to one that the group serves. Where several types fit you are asked, or --type names one. The result says the group, the level and who has it now. It starts from open and waiting.\n\n${severalTickets}`,
  examples: [
    "helpdesk escalate 1042 --note 'Needs the database team'",
    {
      does: 'To another group, by a request type that it serves',
      line: "helpdesk escalate 1042 --to-group 'Network Services' --type Wireless --note 'The access point is down'",
    },
  ],
  exits: {
    ...changingExits,
    6: 'It is on the highest level, it did not land with the group, another rule says no, or --expect gave another number',
  },
  seeAlso: ['deescalate', 'assign', 'groups', 'help workflow'],
  arguments: verbTickets,
  options: escalateVerb.options,
  run: (given) => changed(given, escalateVerb.changed(given.options, given, {})),
  view: writeResult,
})
