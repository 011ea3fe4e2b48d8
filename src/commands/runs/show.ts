import { argument, defineCommand, rows } from '#command.ts'
import { runEntries, runEntryRow } from '#views/runs/entries.ts'
import { aboutRun } from '../parts/runs/about.ts'

export const show = defineCommand({
  summary: 'Show what a run did to each ticket',
  details:
    'Each ticket is done, not done (nothing was sent), failed, or unknown: something was sent and the run was cut before its answer. runs resume looks at those first and does the rest.',
  examples: ['helpdesk runs show r1', 'helpdesk runs show r1 -o ids'],
  exits: { 3: 'There is no such run' },
  seeAlso: ['runs', 'runs resume', 'undo'],
  arguments: { run: argument({ name: 'RUN', summary: 'The run, such as r1' }) },
  async run({ run: name, runs }) {
    const run = await (await runs()).read(name)
    return rows(run.entries.map(runEntryRow), () => ({ lines: aboutRun(run) }))
  },
  view: runEntries,
})
