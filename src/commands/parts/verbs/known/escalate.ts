import { flag, value } from '#command.ts'
import { UnreachableError, UsageError } from '#errors.ts'
import { mailOf, mailOptions, writeOptions } from '../../write-options.ts'
import { handOver } from '../hand-over.ts'
import { knownVerb } from '../known-verb.ts'

export const escalateVerb = knownVerb({
  options: {
    note: value({
      value: 'TEXT',
      short: 'm',
      needed: true,
      summary: 'Why; - reads stdin, @FILE a file, @@ begins with @',
    }),
    hidden: flag({ summary: 'The note is not shown to the requester' }),
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
  async changed(options, given) {
    const { note, hidden, toGroup, type } = options
    if (type !== undefined && toGroup === undefined) {
      throw new UsageError('--type goes with --to-group.', {
        hint: 'To change the type alone: helpdesk set ID type=PATH',
      })
    }
    const over =
      toGroup === undefined ? null : await orLater(toGroup, handOver({ group: toGroup, type }, given))
    return {
      verb: 'escalate',
      text: note,
      needs: {
        option: '--note TEXT',
        question: over ? `Why does it go to ${over.group}` : 'Why is it escalated',
      },
      hidden,
      ...(over ?? { move: 'escalate' }),
      mail: mailOf(options, hidden ? { tech: true } : { requester: true, tech: true }),
    }
  },
})

/** Out of reach the group cannot be looked up: the verb meets that again where it can be kept for later. */
async function orLater(
  group: string,
  looking: ReturnType<typeof handOver>,
): Promise<Awaited<ReturnType<typeof handOver>>> {
  try {
    return await looking
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error
    return {
      group,
      wanted: () => {
        throw error
      },
    }
  }
}
