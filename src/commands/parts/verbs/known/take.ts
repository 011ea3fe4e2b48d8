import { mailOf, mailOptions, noteOption, writeOptions } from '../../write-options.ts'
import { knownVerb } from '../known-verb.ts'

export const takeVerb = knownVerb({
  options: { note: noteOption, ...mailOptions, ...writeOptions },
  changed: (options) => ({
    verb: 'take',
    tech: 'me',
    text: options.note,
    mail: mailOf(options, undefined),
  }),
})
