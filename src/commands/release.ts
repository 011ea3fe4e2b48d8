import { defineCommand } from '#command.ts'
import { writeResult } from '#views/writes/result.ts'
import { changed } from './parts/verbs/changed.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { releaseVerb } from './parts/verbs/known/release.ts'
import { verbTickets } from './parts/write-options.ts'
import { changingExits } from './parts/exits.ts'

export const release = defineCommand({
  summary: 'Give tickets back to their group',
  details: `Nobody has the ticket then, and it is again in the queue of its tech group. A ticket that a colleague has is left alone: a conflict (exit 7) that names them; --force releases it. --note says why, for whoever takes it next.\n\n${severalTickets}`,
  examples: [
    'helpdesk release 1042',
    {
      does: 'Before a holiday: all that is yours',
      line: "helpdesk queue --mine -o ids | helpdesk release - --note 'On leave until Monday' --yes",
    },
  ],
  exits: { ...changingExits, 7: 'A colleague has the ticket, or changed it meanwhile' },
  seeAlso: ['take', 'queue', 'help workflow'],
  arguments: verbTickets,
  options: releaseVerb.options,
  run: (given) => changed(given, releaseVerb.changed(given.options, given, {})),
  view: writeResult,
})
