import { value } from '#command.ts'
import { mailOf, mailOptions, writeOptions } from '../../write-options.ts'
import { knownVerb } from '../known-verb.ts'

export const cancelVerb = knownVerb({
  options: {
    note: value({
      value: 'TEXT',
      short: 'm',
      needed: true,
      summary: 'Why; - reads stdin, @FILE a file, @@ begins with @',
    }),
    ...mailOptions,
    ...writeOptions,
  },
  changed: (options) => ({
    verb: 'cancel',
    text: options.note,
    needs: { option: '--note TEXT', question: 'Why is it canceled' },
    mail: mailOf(options, { requester: true, tech: true }),
  }),
})
