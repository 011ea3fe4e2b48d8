import { value } from '#command.ts'
import { UsageError } from '#errors.ts'
import { mailOf, mailOptions, noteOption, writeOptions } from '../../write-options.ts'
import { knownVerb } from '../known-verb.ts'
import { readWanted } from '../wanted.ts'

export const assignVerb = knownVerb({
  options: {
    to: value({
      value: 'TECH',
      needed: true,
      summary: 'A part of the name, e-mail or user name; me, none, id:7',
      completes: 'tech',
    }),
    note: noteOption,
    ...mailOptions,
    ...writeOptions,
  },
  changed(options, { timeZone }) {
    const { to, note } = options
    // Nobody is called none: a word that a script left empty must not take a ticket away.
    if (to === undefined || to.trim() === '')
      throw new UsageError('assign needs --to TECH.', { hint: 'See them: helpdesk techs' })
    return {
      verb: 'assign',
      text: note,
      wanted: (desk) => readWanted(new Map([['tech', to]]), { desk, timeZone }),
      mail: mailOf(options, undefined),
    }
  },
})
