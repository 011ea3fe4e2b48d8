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

export const release = defineCommand({
  summary: 'Give tickets back to their group',
  examples: ['helpdesk release 1042', 'helpdesk queue --mine -o ids | helpdesk release - --yes'],
  arguments: ticketIds,
  options: { note: noteOption, ...mailOptions, ...writeOptions, force: forceOption },
  run: (given) =>
    changed(given, {
      verb: 'release',
      tech: 'nobody',
      text: given.options.note,
      mail: mailOf(given.options, undefined),
      force: given.options.force,
    }),
  view: writeResult,
})
