import { value } from '#command.ts'
import { mailOf, mailOptions, writeOptions } from '../../write-options.ts'
import { knownVerb } from '../known-verb.ts'

export const confirmVerb = knownVerb({
  options: {
    by: value({
      value: 'HOW',
      needed: true,
      summary: 'How the requester confirmed: by phone, by mail, in person',
    }),
    ...mailOptions,
    ...writeOptions,
  },
  changed: (options) => ({
    verb: 'confirm',
    text: options.by,
    needs: { option: '--by HOW', question: 'How did the requester confirm', oneLine: true },
    wording: (how) => `The requester confirmed the solution: ${how}`,
    mail: mailOf(options, undefined),
  }),
})
