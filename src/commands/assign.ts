import { defineCommand, value } from '#command.ts'
import { writeResult } from '#views/write-result.ts'
import { changingExits } from './parts/exits.ts'
import { changed } from './parts/verbs/changed.ts'
import { readWanted } from './parts/verbs/wanted.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { mailOf, mailOptions, noteOption, verbTickets, writeOptions } from './parts/write-options.ts'
import { UsageError } from '#errors.ts'

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
  options: {
    to: value({
      value: 'TECH',
      needed: true,
      summary: 'A part of the name, e-mail or user name; me, none, id:7',
      completes: 'tech',
    }),
    note: noteOption,
    ...mailOptions,
    ...writeOptions,
  },
  run: (given) => {
    const { to, note } = given.options
    if (to === undefined)
      throw new UsageError('assign needs --to TECH.', { hint: 'See them: helpdesk techs' })
    return changed(given, {
      verb: 'assign',
      text: note,
      wanted: (desk) => readWanted(new Map([['tech', to]]), { desk, timeZone: given.timeZone }),
      mail: mailOf(given.options, undefined),
    })
  },
  view: writeResult,
})
