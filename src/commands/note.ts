import { defineCommand, flag, value } from '#command.ts'
import { writeResult } from '#views/write-result.ts'
import { changed } from './parts/verbs/changed.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { mailOf, mailOptions, verbTickets, timeOption, writeOptions } from './parts/write-options.ts'
import { attachOption, stdinNameOption } from './parts/attachments/options.ts'
import { changingExits } from './parts/exits.ts'

export const note = defineCommand({
  summary: 'Add a note to tickets',
  details: `Without -m you are asked for the text, or your editor opens. A visible note is mailed to the requester and the tech, a hidden one to the tech; --mail and --no-mail choose otherwise. Files go up after the note and hang on it. A note fits a ticket in any status and leaves it there.\n\n${severalTickets}`,
  examples: [
    {
      does: 'Fifteen minutes of work, and what came of them',
      line: "helpdesk note 1042 -m 'Called back, trying a new cable' --time 15m",
    },
    { does: 'For colleagues only, from a file', line: 'helpdesk note 1042 -m @findings.txt --hidden' },
    {
      does: 'With a picture, which hangs on the note',
      line: "helpdesk note 1042 -m 'This is what I see' --attach screen.png",
    },
    'dmesg | tail -20 | helpdesk note 1042 -m -',
  ],
  exits: changingExits,
  seeAlso: ['show', 'resolve', 'help workflow'],
  arguments: verbTickets,
  options: {
    text: value({
      value: 'TEXT',
      short: 'm',
      needed: true,
      summary: 'The note; - reads stdin, @FILE a file, @@ begins with @',
    }),
    hidden: flag({ summary: 'Not shown to the requester' }),
    time: timeOption,
    attach: attachOption,
    name: stdinNameOption,
    ...mailOptions,
    ...writeOptions,
  },
  run: async (given) => {
    const { options } = given
    const files = await (await given.uploads()).check(options.attach, options.name)
    return changed(given, {
      verb: 'note',
      text: options.text,
      needs: { option: '-m TEXT', question: 'Note' },
      hidden: options.hidden,
      files,
      time: options.time,
      mail: mailOf(options, options.hidden ? { tech: true } : { requester: true, tech: true }),
    })
  },
  view: writeResult,
})
