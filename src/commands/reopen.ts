import { defineCommand } from '#command.ts'
import { writeResult } from '#views/writes/result.ts'
import { changed } from './parts/verbs/changed.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { reopenVerb } from './parts/verbs/known/reopen.ts'
import { verbTickets } from './parts/write-options.ts'
import { changingExits } from './parts/exits.ts'

export const reopen = defineCommand({
  summary: 'Open tickets again',
  details: `From resolved, closed or canceled back to the site's opening status, with the reason as a note. Requester and tech get mail unless --mail or --no-mail says otherwise.\n\n${severalTickets}`,
  examples: [
    "helpdesk reopen 1042 --note 'It freezes again since this morning'",
    { does: 'The reason in a file, nobody mailed', line: 'helpdesk reopen 1042 -m @findings.txt --no-mail' },
  ],
  exits: { ...changingExits, 6: 'It is not resolved, closed or canceled, or --expect gave another number' },
  seeAlso: ['resolve', 'confirm', 'help workflow'],
  arguments: verbTickets,
  options: reopenVerb.options,
  run: (given) => changed(given, reopenVerb.changed(given.options, given, {})),
  view: writeResult,
})
