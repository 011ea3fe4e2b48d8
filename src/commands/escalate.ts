import { defineCommand, flag, value } from '#command.ts'
import { writeResult } from '#views/write-result.ts'
import { changingExits } from './parts/exits.ts'
import { changed } from './parts/verbs/changed.ts'
import { handOver } from './parts/verbs/hand-over.ts'
import { severalTickets } from './parts/verbs/words.ts'
import { mailOf, mailOptions, verbTickets, writeOptions } from './parts/write-options.ts'
import { UsageError } from '#errors.ts'

export const escalate = defineCommand({
  summary: 'Move tickets one level up, or to another tech group',
  details: `The note that says why goes first; then the ticket moves exactly one level up in its tech group, and that level's rule chooses who gets it. --to-group hands it over to another group: on Web Help Desk by changing the request type to one that the group serves. Where several types fit you are asked, or --type names one. The result says the group, the level and who has it now. It starts from open and waiting.\n\n${severalTickets}`,
  examples: [
    "helpdesk escalate 1042 --note 'Needs the database team'",
    {
      does: 'To another group, by a request type that it serves',
      line: "helpdesk escalate 1042 --to-group 'Network Services' --type Wireless --note 'The access point is down'",
    },
  ],
  exits: {
    ...changingExits,
    6: 'It is on the highest level, it did not land with the group, another rule says no, or --expect gave another number',
  },
  seeAlso: ['deescalate', 'assign', 'groups', 'help workflow'],
  arguments: verbTickets,
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
  async run(given) {
    const { note, hidden, toGroup, type } = given.options
    if (type !== undefined && toGroup === undefined) {
      throw new UsageError('--type goes with --to-group.', {
        hint: 'To change the type alone: helpdesk set ID type=PATH',
      })
    }
    const over = toGroup === undefined ? null : await handOver({ group: toGroup, type }, given)
    return changed(given, {
      verb: 'escalate',
      text: note,
      needs: {
        option: '--note TEXT',
        question: over ? `Why does it go to ${over.group}` : 'Why is it escalated',
      },
      hidden,
      ...(over ?? { move: 'escalate' }),
      mail: mailOf(given.options, hidden ? { tech: true } : { requester: true, tech: true }),
    })
  },
  view: writeResult,
})
