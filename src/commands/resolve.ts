import { defineCommand, value } from '#command.ts'
import { writeResult } from '#views/write-result.ts'
import { changed } from './parts/verbs/changed.ts'
import { mailOf, mailOptions, ticketIds, timeOption, writeOptions } from './parts/write-options.ts'

export const resolve = defineCommand({
  summary: 'Resolve tickets; the requester has the final word',
  details:
    'Adds the solution as a note and sets the status Resolved in one step. The requester is asked whether it is solved: yes closes the ticket, no opens it again.',
  examples: [
    "helpdesk resolve 1042 -m 'Replaced the cable' --time 20m",
    "helpdesk queue --mine 'is:waiting' -o ids | helpdesk resolve - --solution 'Done with release 4.2' --yes",
  ],
  arguments: ticketIds,
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
