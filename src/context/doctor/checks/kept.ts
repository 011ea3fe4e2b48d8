import { fine } from '#desk/doctor/finding.ts'
import { judgeDrafts, judgeOutbox, judgeRuns } from '#desk/doctor/unfinished.ts'
import type { Run, UnreadRun } from '#desk/runs/run.ts'
import type { Check } from '../check.ts'

export const outbox: Check = {
  name: 'outbox',
  about: 'the outbox',
  needs: [],
  async look({ outbox }) {
    const { entries, unread } = await outbox.list()
    outbox.told()
    return judgeOutbox({
      waiting: entries.length,
      refused: entries.filter(({ failure }) => failure !== null).map(({ name }) => name),
      unread: unread.map(({ path }) => path),
    })
  },
}

export const drafts: Check = {
  name: 'drafts',
  about: 'the drafts',
  needs: [],
  async look({ drafts }) {
    const { drafts: typed, unsent, damaged } = await drafts.list()
    return judgeDrafts({ kept: typed.length + unsent.length, damaged })
  },
}

export const runs: Check = {
  name: 'runs',
  about: 'the journal',
  needs: [],
  async look({ runs }) {
    const all: (Run | UnreadRun)[] = []
    for await (const run of (await runs()).all()) all.push(run)
    return judgeRuns(all)
  },
}

export const cache: Check = {
  name: 'cache',
  about: 'the cache',
  needs: ['settings'],
  async look({ settings, paths }) {
    if ((await settings.get('cache')) === 'off')
      return fine('Answers of the help desk are not kept: cache is off.')
    return fine(`Look-ups are kept for 10 minutes, and the last answers for an outage, in ${paths.cache}.`)
  },
}
