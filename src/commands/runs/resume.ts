import { argument, defineCommand, flag } from '#command.ts'
import { RuleError } from '#errors.ts'
import { writeResult } from '#views/writes/result.ts'
import { changingExits } from '../parts/exits.ts'
import { filesLeft } from '../parts/runs/about.ts'
import { readRun } from '../parts/runs/read-run.ts'
import { report } from '../parts/verbs/report.ts'
import { safetyOptions } from '../parts/write-options.ts'

export const resume = defineCommand({
  summary: 'Do the rest of a run that was cut',
  details:
    'Tickets on which nothing was sent are written as the run would have. What was under way when the run was cut is looked for first: what arrived is not sent again. A note or a new ticket that is not there may still be on its way for as long as its sender waits for an answer, usually two minutes; until then it is left alone (exit 8). What somebody changed since is a conflict. Files are not attached.',
  examples: ['helpdesk runs resume r1', 'helpdesk runs resume r1 --dry-run'],
  exits: {
    ...changingExits,
    3: 'There is no such run',
    6: 'The run cannot be resumed, or is still under way',
    7: 'Somebody changed a ticket since',
    8: 'A note or a new ticket may still be on its way, or cannot be told from an equal one',
  },
  seeAlso: ['runs', 'runs show', 'undo'],
  arguments: { run: argument({ name: 'RUN', summary: 'The run, such as r1' }) },
  options: {
    force: flag({ summary: 'Write also what may still be on its way, and over what somebody changed' }),
    ...safetyOptions,
  },
  async run(given) {
    const { options } = given
    const run = await readRun(given.run, given)
    if (run.outbox !== undefined) {
      throw new RuleError(`Run ${run.name} was sent by the outbox, which does the rest of it.`, {
        hint: 'Do it: helpdesk outbox send',
      })
    }
    for (const line of filesLeft(run)) given.say(line)
    const { results, run: name } = await given.resume(run, options)
    return report(results, {
      given,
      typed: { mail: (run.intent ?? run.tickets?.[0])?.mail },
      plain: false,
      keeping: null,
      dryRun: options.dryRun,
      run: name,
    })
  },
  view: writeResult,
})
