import { mailOf, mailOptions, noteOption, writeOptions } from '../../write-options.ts'
import { knownVerb } from '../known-verb.ts'
import { readWanted } from '../wanted.ts'

export const setVerb = knownVerb({
  options: { note: noteOption, ...mailOptions, ...writeOptions },
  changed: (options, { timeZone }, fields) => ({
    verb: 'set',
    text: options.note,
    fields,
    wanted: (desk) => readWanted(new Map(Object.entries(fields)), { desk, timeZone }),
    mail: mailOf(options, undefined),
  }),
})
