import { defineCommand, value } from '#command.ts'
import { writeResult } from '#views/write-result.ts'
import { changed } from './parts/verbs/changed.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { mailOf, mailOptions, verbTickets, writeOptions } from './parts/write-options.ts'
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
