import type { Context, Draft } from '#command.ts'
import { everyRun } from '#desk/runs/every-run.ts'
import { isCut } from '#desk/runs/run.ts'
import { RuleError, UnknownOutcomeError } from '#errors.ts'

/**
 * Only one of the two sends it, the draft or the run that was sending it when it was killed: going on with the run looks
 * first what arrived. Throws UnknownOutcomeError where the run was cut, RuleError where it did all.
 */
export async function checkSentBy(
  { key, name }: Pick<Draft, 'key' | 'name'>,
  given: Pick<Context, 'runs'>,
): Promise<void> {
  if (key === undefined) return
  for await (const run of everyRun(given.runs)) {
    if ('unread' in run || run.draft !== key) continue
    if (isCut(run.entries))
      throw new UnknownOutcomeError(`Run ${run.name} was sending draft ${name} when it was cut.`, {
        hint: `It looks what arrived, and sends the rest: helpdesk runs resume ${run.name}`,
      })
    const ids = run.entries.flatMap(({ id, standing }) => (standing === 'done' && id !== null ? [id] : []))
    if (ids.length < run.entries.length) return
    throw new RuleError(`Run ${run.name} has sent draft ${name}: ticket ${ids.join(', ')}.`, {
      hint: `To drop the draft: helpdesk drafts drop ${name.slice(1)}`,
    })
  }
}
