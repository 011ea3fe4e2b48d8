import { mailOf, mailOptions, reasonOption, writeOptions } from '../../write-options.ts'
import { knownVerb } from '../known-verb.ts'

export const cancelVerb = knownVerb({
  options: {
    note: reasonOption,
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
