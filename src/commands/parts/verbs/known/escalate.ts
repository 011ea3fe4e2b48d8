import { value } from '#command.ts'
import { UsageError } from '#errors.ts'
import { hiddenOption, mailOf, mailOptions, reasonOption, writeOptions } from '../../write-options.ts'
import type { Changed } from '../typed-verb.ts'
import { handOver } from '../hand-over.ts'
import { knownVerb } from '../known-verb.ts'

export const escalateVerb = knownVerb({
  options: {
    note: reasonOption,
    hidden: hiddenOption,
    toGroup: value({
      value: 'GROUP',
      summary: 'Hand over to this tech group in place of one level up',
      completes: 'group',
    }),
    type: value({
      value: 'PATH',
      summary: 'With --to-group: the request type that the ticket takes',
      completes: 'type',
    }),
    ...mailOptions,
    ...writeOptions,
  },
  changed(options, given) {
    const { note, hidden, toGroup: group, type } = options
    if (type !== undefined && group === undefined) {
      throw new UsageError('--type goes with --to-group.', {
        hint: 'To change the type alone: helpdesk set ID type=PATH',
      })
    }
    return {
      verb: 'escalate',
      text: note,
      needs: needs('Why is it escalated'),
      hidden,
      ...(group === undefined ? { move: 'escalate' } : { rest: () => handedOver({ group, type }, given) }),
      mail: mailOf(options, hidden ? { tech: true } : { requester: true, tech: true }),
    }
  },
})

async function handedOver(...[to, given]: Parameters<typeof handOver>) {
  const over = await handOver(to, given)
  return { ...over, needs: needs(`Why does it go to ${over.group}`) }
}

function needs(question: string): NonNullable<Changed['needs']> {
  return { option: '--note TEXT', question }
}
