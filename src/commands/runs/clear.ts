import { type Context, defineCommand, flag, nothing, value } from '#command.ts'
import { moment } from '#desk/time/instant.ts'
import { parsePoint } from '#desk/time/point.ts'
import { UsageError } from '#errors.ts'
import { agree } from '../parts/asking/agree.ts'
import { keptRuns } from '../parts/runs/kept-runs.ts'

export const clear = defineCommand({
  summary: 'Forget runs',
  details: 'What is forgotten cannot be undone or resumed any more. A run that is still under way stays.',
  examples: ['helpdesk runs clear --before -30d', 'helpdesk runs clear --yes'],
  exits: { 2: 'The time cannot be read, or nobody can be asked and --yes is missing' },
  seeAlso: ['runs', 'config set'],
  options: {
    before: value({ value: 'TIME', summary: 'Only runs begun before then: 2026-10-01, -30d, monday' }),
    yes: flag({ summary: 'Do not ask' }),
  },
  async run(given) {
    const { options, runs, terminal } = given
    const before = options.before === undefined ? null : pointIn(options.before, given)
    const kept = await keptRuns(given)
    const old = kept.runs.filter(({ at, underWay }) => !underWay && (before === null || moment(at) < before))
    // A damaged one has no time that could be told.
    const damaged = before === null ? kept.unread.filter(({ unread }) => unread === 'damaged') : []
    const names = [...old, ...damaged].map(({ name }) => name)
    if (names.length === 0) return nothing('nothing to do')
    const words = names.length === 1 ? '1 run' : `${names.length} runs`
    if (!options.yes)
      await agree({ would: `forget ${words}`, no: 'Nothing was forgotten.' }, await terminal())
    for (const name of names) await (await runs()).drop(name)
    return nothing(`Forgot ${words}.`)
  },
})

function pointIn(typed: string, { now, timeZone }: Pick<Context, 'now' | 'timeZone'>): number {
  const point = parsePoint(typed, { now: now(), timeZone, weekdays: 'last' })
  if (point !== null) return point.start
  throw new UsageError(`--before does not know the time "${typed}".`, {
    hint: 'Give it like 2026-10-01, 2026-10-01T14:00, -30d or monday.',
  })
}
