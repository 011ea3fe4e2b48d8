import { defineCommand, value } from '#command.ts'
import { writeResult } from '#views/write-result.ts'
import { changed } from './parts/verbs/changed.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { mailOf, mailOptions, verbTickets, timeOption, writeOptions } from './parts/write-options.ts'
import { changingExits } from './parts/exits.ts'

export const resolve = defineCommand({
  summary: 'Resolve tickets; the requester has the final word',
  details: `Adds the solution as a note and sets the status Resolved in one step. The requester is asked by mail whether it is solved: yes closes the ticket, no opens it again. With --no-mail nobody is asked; then tell the requester, and record the answer with helpdesk confirm. It starts from open and waiting.\n\n${severalTickets}`,
  examples: [
    "helpdesk resolve 1042 -m 'Replaced the cable' --time 20m",
    {
      does: 'All that waited for the release',
      line: "helpdesk queue --mine 'is:waiting' -o ids | helpdesk resolve - --solution 'Done with release 4.2' --yes",
    },
  ],
  exits: {
    ...changingExits,
    6: 'It is not open or waiting, another rule says no, or --expect gave another number',
  },
  seeAlso: ['confirm', 'reopen', 'note', 'help workflow'],
  arguments: verbTickets,
  options: {
    solution: value({
      value: 'TEXT',
      short: 'm',
      needed: true,
      summary: 'How it was solved; - reads stdin, @FILE a file',
    }),
    time: timeOption,
    ...mailOptions,
    ...writeOptions,
  },
  run: (given) => {
    const { options } = given
    const mail = mailOf(options, { requester: true, tech: true })
    return changed(given, {
      verb: 'resolve',
      text: options.solution,
      needs: { option: '--solution TEXT', question: 'Solution' },
      solution: true,
      time: options.time,
      mail,
      after: mail?.requester
        ? 'The requester decides: yes closes it, no opens it again.'
        : 'The requester is not asked, because no mail goes out. Tell them; then helpdesk confirm ID --by HOW.',
    })
  },
  view: writeResult,
})
