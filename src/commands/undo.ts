import { argument, defineCommand, flag } from '#command.ts'
import { writeResult } from '#views/writes/result.ts'
import { mailHere } from './parts/able.ts'
import { changingExits } from './parts/exits.ts'
import { report } from './parts/verbs/report.ts'
import { readRun } from './parts/runs/read-run.ts'
import { checkUndoable, marking, whatStays } from './parts/runs/undoing.ts'
import { mailOf, mailOptions, safetyOptions } from './parts/write-options.ts'

export const undo = defineCommand({
  summary: 'Put back what a run changed',
  details:
    'Each ticket gets the values that it had before the run, where nobody changed them since; a ticket that somebody did change is a conflict. Of a detail its text comes back, without bold, lists and the like. Notes, files, mail that went out and created tickets stay. An undo is a run itself: to do the first run again, undo the undo.',
  examples: ['helpdesk undo r1', 'helpdesk undo last --dry-run', 'helpdesk undo r1 --expect 2 -o json'],
  exits: {
    ...changingExits,
    2: 'The run was written with another account; three or more tickets off a terminal without --yes',
    3: 'There is no such run',
    6: 'Nothing of the run can be put back, or it was undone already',
    7: 'Somebody changed a ticket since',
  },
  seeAlso: ['runs', 'runs show', 'runs resume'],
  arguments: {
    run: argument({
      name: 'RUN',
      summary: 'The run, such as r1, or last for your last one that is not undone',
    }),
  },
  options: {
    force: flag({ summary: 'Also over what somebody changed since' }),
    ...mailOptions,
    ...safetyOptions,
  },
  async run(given) {
    const { options, run: name } = given
    const mail = await mailHere(mailOf(options, undefined), options, given)
    const run = await readRun(name, given)
    await checkUndoable(run, given)
    const changing = await given.undo(run, { ...options, mail })
    const after = whatStays(run)
    return report(marking(changing, run, given), {
      given,
      typed: { mail, after },
      plain: false,
      keeping: null,
      dryRun: options.dryRun,
      run: changing.run,
    })
  },
  view: writeResult,
})
