import { hiddenOption, mailOf, mailOptions, reasonOption, writeOptions } from '../../write-options.ts'
import { knownVerb } from '../known-verb.ts'

export const deescalateVerb = knownVerb({
  options: {
    note: reasonOption,
    hidden: hiddenOption,
    ...mailOptions,
    ...writeOptions,
  },
  changed: (options) => ({
    verb: 'deescalate',
    text: options.note,
    needs: { option: '--note TEXT', question: 'Why does it go one level down' },
    hidden: options.hidden,
    move: 'deescalate',
    mail: mailOf(options, options.hidden ? { tech: true } : { requester: true, tech: true }),
  }),
})
