import { defineCommand } from '#command.ts'
import { writeResult } from '#views/writes/result.ts'
import { changed } from './parts/verbs/changed.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { noteVerb } from './parts/verbs/known/note.ts'
import { verbTickets } from './parts/write-options.ts'
import { changingExits } from './parts/exits.ts'

export const note = defineCommand({
  summary: 'Add a note to tickets',
  details: `Without -m you are asked for the text, or your editor opens. A visible note is mailed to the requester and the tech, a hidden one to the tech; --mail and --no-mail choose otherwise. Files go up after the note and hang on it. A note fits a ticket in any status and leaves it there.\n\n${severalTickets}`,
  examples: [
    {
      does: 'Fifteen minutes of work, and what came of them',
      line: "helpdesk note 1042 -m 'Called back, trying a new cable' --time 15m",
    },
    { does: 'For colleagues only, from a file', line: 'helpdesk note 1042 -m @findings.txt --hidden' },
    {
      does: 'With a picture, which hangs on the note',
      line: "helpdesk note 1042 -m 'This is what I see' --attach screen.png",
    },
    'dmesg | tail -20 | helpdesk note 1042 -m -',
  ],
  exits: changingExits,
  seeAlso: ['show', 'resolve', 'help workflow'],
  arguments: verbTickets,
  options: noteVerb.options,
  run: async (given) => changed(given, await noteVerb.changed(given.options, given, {})),
  view: writeResult,
})
