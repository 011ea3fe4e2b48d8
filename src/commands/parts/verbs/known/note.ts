import { flag, value } from '#command.ts'
import { attachOption, stdinNameOption } from '../../attachments/options.ts'
import { mailOf, mailOptions, readsText, timeOption, writeOptions } from '../../write-options.ts'
import { knownVerb } from '../known-verb.ts'

export const noteVerb = knownVerb({
  options: {
    text: value({
      value: 'TEXT',
      short: 'm',
      needed: true,
      summary: `The note; ${readsText}`,
    }),
    hidden: flag({ summary: 'Not shown to the requester' }),
    time: timeOption,
    attach: attachOption,
    name: stdinNameOption,
    ...mailOptions,
    ...writeOptions,
  },
  changed: async (options, { uploads }) => ({
    verb: 'note',
    text: options.text,
    needs: { option: '-m TEXT', question: 'Note' },
    hidden: options.hidden,
    files: await (await uploads()).check(options.attach, options.name),
    time: options.time,
    mail: mailOf(options, options.hidden ? { tech: true } : { requester: true, tech: true }),
  }),
})
