import { defineCommand } from '#command.ts'
import { writeResult } from '#views/writes/result.ts'
import { changingExits } from './parts/exits.ts'
import { changed } from './parts/verbs/changed.ts'
import { assignVerb } from './parts/verbs/known/assign.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { verbTickets } from './parts/write-options.ts'

export const assign = defineCommand({
  summary: 'Assign tickets to a technician',
  details: `To a technician by a part of the name, e-mail or user name, by number as id:7, me, or none for nobody. Where several fit, all of them are named. take and release are the short ways for yourself.\n\n${severalTickets}`,
  examples: [
    'helpdesk assign 1042 --to raman',
    "helpdesk assign 1042,1048 --to praman --note 'She knows the OMIS server'",
    {
      does: 'All that nobody has in a group, after a look',
      line: "helpdesk assign --where 'group:Telephone* is:unassigned' --to me --dry-run",
    },
  ],
  exits: changingExits,
  seeAlso: ['take', 'release', 'escalate', 'techs'],
  arguments: verbTickets,
  options: assignVerb.options,
  run: (given) => changed(given, assignVerb.changed(given.options, given, {})),
  view: writeResult,
})
