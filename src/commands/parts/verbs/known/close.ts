import { mailOf, mailOptions, noteOption, writeOptions } from '../../write-options.ts'
import { knownVerb } from '../known-verb.ts'

export const closeVerb = knownVerb({
  options: { note: noteOption, ...mailOptions, ...writeOptions },
  changed: (options) => ({ verb: 'close', text: options.note, mail: mailOf(options, undefined) }),
})
