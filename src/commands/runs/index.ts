import { defineCommand } from '#command.ts'
import { type RunRow, runList, runRow } from '#views/runs/list.ts'
import { listOptions } from '../parts/listing/options.ts'
import { listing } from '../parts/listing/listing.ts'
import { keptRuns } from '../parts/runs/kept-runs.ts'

export const runs = defineCommand({
  summary: 'List what was written: the journal of your runs',
  details:
    'Every command that writes is remembered: when, by which profile, the words typed, and of each ticket what it held before and after. The journal rests in a folder that only you may read, and holds no secrets. It keeps the last 200 runs; config set runs N keeps more or fewer, and 0 all of them.',
  examples: ['helpdesk runs', 'helpdesk runs --json run,at,command,left'],
  exits: { 11: null },
  seeAlso: ['runs show', 'runs resume', 'undo', 'config set'],
  options: listOptions,
  async run(given) {
    const { runs: kept } = await keptRuns(given)
    return listing<RunRow>(kept.map(runRow), runList, given)
  },
  view: runList,
})
