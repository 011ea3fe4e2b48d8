import { value } from '#command.ts'
import { mailOf, mailOptions, readsText, timeOption, writeOptions } from '../../write-options.ts'
import { knownVerb } from '../known-verb.ts'

export const resolveVerb = knownVerb({
  options: {
    solution: value({
      value: 'TEXT',
      short: 'm',
      needed: true,
      summary: `How it was solved; ${readsText}`,
    }),
    time: timeOption,
    ...mailOptions,
    ...writeOptions,
  },
  changed: (options) => {
    const mail = mailOf(options, { requester: true, tech: true })
    return {
      verb: 'resolve',
      text: options.solution,
      needs: { option: '--solution TEXT', question: 'Solution' },
      solution: true,
      time: options.time,
      mail,
      after: mail?.requester
        ? 'The requester decides: yes closes it, no opens it again.'
        : 'The requester is not asked, because no mail goes out. Tell them; then helpdesk confirm ID --by HOW.',
    }
  },
})
