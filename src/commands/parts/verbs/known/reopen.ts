import { value } from '#command.ts'
import { mailOf, mailOptions, writeOptions } from '../../write-options.ts'
import { knownVerb } from '../known-verb.ts'

export const reopenVerb = knownVerb({
  options: {
    note: value({ value: 'TEXT', short: 'm', needed: true, summary: 'Why; - reads stdin, @FILE a file' }),
    ...mailOptions,
    ...writeOptions,
  },
  changed: (options) => ({
    verb: 'reopen',
    text: options.note,
    needs: { option: '--note TEXT', question: 'Why is it opened again' },
    mail: mailOf(options, { requester: true, tech: true }),
  }),
})
