import { defineCommand, value } from '#command.ts'
import { writeResult } from '#views/write-result.ts'
import { changed } from './parts/verbs/changed.ts'
import { mailOf, mailOptions, ticketIds, writeOptions } from './parts/write-options.ts'

export const reopen = defineCommand({
  summary: 'Open tickets again',
  details: "From resolved, closed or canceled back to the site's opening status, with the reason as a note.",
  examples: ["helpdesk reopen 1042 --note 'It freezes again since this morning'"],
  arguments: ticketIds,
  options: {
    note: value({ value: 'TEXT', short: 'm', needed: true, summary: 'Why; - reads stdin, @FILE a file' }),
    ...mailOptions,
    ...writeOptions,
  },
  run: (given) =>
    changed(given, {
      verb: 'reopen',
      text: given.options.note,
      needs: { option: '--note TEXT', question: 'Why is it opened again' },
      mail: mailOf(given.options, { requester: true, tech: true }),
    }),
  view: writeResult,
})
