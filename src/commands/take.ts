import { defineCommand } from '#command.ts'
import { writeResult } from '#views/writes/result.ts'
import { changed } from './parts/verbs/changed.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { takeVerb } from './parts/verbs/known/take.ts'
import { verbTickets } from './parts/write-options.ts'
import { changingExits } from './parts/exits.ts'

export const take = defineCommand({
  summary: 'Assign tickets to yourself',
  details: `Makes you the technician of the tickets. One that a colleague has is left alone: a conflict (exit 7) that names them; --force takes it. The status stays, and mail goes by the server's rules unless --mail or --no-mail says otherwise.\n\n${severalTickets}`,
  examples: [
    'helpdesk take 1042',
    {
      does: 'The two most urgent that nobody has',
      line: 'helpdesk queue --unassigned -o ids | head -2 | helpdesk take -',
    },
  ],
  exits: { ...changingExits, 7: 'A colleague has the ticket, or changed it meanwhile' },
  seeAlso: ['release', 'queue', 'note', 'help workflow'],
  arguments: verbTickets,
  options: takeVerb.options,
  run: (given) => changed(given, takeVerb.changed(given.options, given, {})),
  view: writeResult,
})
