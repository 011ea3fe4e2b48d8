import { defineCommand, value } from '#command.ts'
import { writeResult } from '#views/write-result.ts'
import { changed } from './parts/verbs/changed.ts'
import { mailOf, mailOptions, ticketIds, writeOptions } from './parts/write-options.ts'

export const confirm = defineCommand({
  summary: "Close resolved tickets by the requester's final word",
  details: 'A technician records how the requester confirmed; it is kept as a note.',
  examples: ["helpdesk confirm 1042 --by 'phone, Ana Ruiz'"],
  arguments: ticketIds,
  options: {
    by: value({
      value: 'HOW',
      needed: true,
      summary: 'How the requester confirmed: by phone, by mail, in person',
    }),
    ...mailOptions,
    ...writeOptions,
  },
  run: (given) =>
    changed(given, {
      verb: 'confirm',
      text: given.options.by,
      needs: { option: '--by HOW', question: 'How did the requester confirm' },
      wording: (how) => `The requester confirmed the solution: ${how}`,
      mail: mailOf(given.options, undefined),
    }),
  view: writeResult,
})
