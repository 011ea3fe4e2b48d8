import { flag, value } from '#command.ts'
import { mailOf, mailOptions, writeOptions } from '../../write-options.ts'
import { knownVerb } from '../known-verb.ts'

export const deescalateVerb = knownVerb({
  options: {
    note: value({
      value: 'TEXT',
      short: 'm',
      needed: true,
      summary: 'Why; - reads stdin, @FILE a file, @@ begins with @',
    }),
    hidden: flag({ summary: 'The note is not shown to the requester' }),
    ...mailOptions,
    ...writeOptions,
  },
  changed: (options) => ({
    verb: 'deescalate',
    text: options.note,
    needs: { option: '--note TEXT', question: 'Why does it go one level down' },
    hidden: options.hidden,
    move: 'deescalate',
    mail: mailOf(options, options.hidden ? { tech: true } : { requester: true, tech: true }),
  }),
})
