import { defineCommand } from '#command.ts'
import { writeResult } from '#views/writes/result.ts'
import { changingExits } from './parts/exits.ts'
import { changed } from './parts/verbs/changed.ts'
import { deescalateVerb } from './parts/verbs/known/deescalate.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { verbTickets } from './parts/write-options.ts'

export const deescalate = defineCommand({
  summary: 'Move tickets one level down',
  details: `The note that says why goes first; then the ticket moves exactly one level down in its tech group, and that level's rule chooses who gets it. The result says the group, the level and who has it now. It starts from open and waiting.\n\n${severalTickets}`,
  examples: [
    "helpdesk escalate 1042 -m 'Needs the database team' && helpdesk deescalate 1042 --note 'The desk can do this itself'",
    {
      does: 'Everything that waits on the second level, after a look',
      line: "helpdesk deescalate --where 'level:2 is:waiting' --note 'Back to the desk' --dry-run",
    },
  ],
  exits: {
    ...changingExits,
    6: 'It is on the lowest level, another rule says no, or --expect gave another number',
  },
  seeAlso: ['escalate', 'release', 'help workflow'],
  arguments: verbTickets,
  options: deescalateVerb.options,
  run: (given) => changed(given, deescalateVerb.changed(given.options, given, {})),
  view: writeResult,
})
