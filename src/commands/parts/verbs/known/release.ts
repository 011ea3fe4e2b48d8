import { mailOf, mailOptions, noteOption, writeOptions } from '../../write-options.ts'
import { knownVerb } from '../known-verb.ts'

export const releaseVerb = knownVerb({
  options: { note: noteOption, ...mailOptions, ...writeOptions },
  changed: (options) => ({
    verb: 'release',
    tech: 'nobody',
    text: options.note,
    mail: mailOf(options, undefined),
  }),
})
