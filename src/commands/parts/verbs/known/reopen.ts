import { mailOf, mailOptions, reasonOption, writeOptions } from '../../write-options.ts'
import { knownVerb } from '../known-verb.ts'

export const reopenVerb = knownVerb({
  options: {
    note: reasonOption,
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
