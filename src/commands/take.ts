import { defineCommand } from '#command.ts'
import { writeResult } from '#views/write-result.ts'
import { changed } from './parts/verbs/changed.ts'
import {
  forceOption,
  mailOf,
  mailOptions,
  noteOption,
  ticketIds,
  writeOptions,
} from './parts/write-options.ts'

export const take = defineCommand({
  summary: 'Assign tickets to yourself',
  details: "A colleague's ticket is a conflict (exit 7) that names them; --force takes it.",
  examples: ['helpdesk take 1042', 'helpdesk queue --unassigned -o ids | head -2 | helpdesk take -'],
  arguments: ticketIds,
  options: { note: noteOption, ...mailOptions, ...writeOptions, force: forceOption },
  run: (given) =>
    changed(given, {
      verb: 'take',
      tech: 'me',
      text: given.options.note,
      mail: mailOf(given.options, undefined),
      force: given.options.force,
    }),
  view: writeResult,
})
