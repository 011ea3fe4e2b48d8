import type { Context } from '#command.ts'
import type { Changing } from '#changes/change-tickets.ts'
import { undoable } from '#changes/undo.ts'
import type { WriteResult } from '#desk/outcome.ts'
import type { Run } from '#desk/runs/run.ts'
import { DeskError, RuleError } from '#errors.ts'

/** Throws RuleError for a run that leaves nothing to put back. */
export function checkUndoable(run: Run): void {
  const { name, undoneBy, underWay } = run
  if (underWay)
    throw new RuleError(`Run ${name} is still under way.`, { hint: 'Wait for it, or end it first.' })
  if (undoneBy !== null) {
    throw new RuleError(`Run ${name} was undone already, by ${undoneBy}.`, {
      hint: `To do ${name} again: helpdesk undo ${undoneBy}`,
    })
  }
  if (undoable(run).length > 0) return
  const created = createdBy(run)
  const hint = created.length === 0 ? '' : `Cancel it: helpdesk cancel ${created.join(' ')} --note TEXT\n`
  throw new RuleError(`Nothing of run ${name} can be put back: ${whyNot(run)}`, {
    hint: `${hint}See what it did: helpdesk runs show ${name}`,
  })
}

function createdBy({ command, entries }: Run): readonly number[] {
  if (command !== 'new') return []
  return entries.flatMap(({ finished }) => finished?.result.id ?? [])
}

function whyNot({ command, entries }: Run): string {
  if (command === 'api') return 'what a request of your own changed is not known.'
  if (command === 'new') return 'a ticket that was created stays.'
  return entries.some(({ standing }) => standing === 'done')
    ? 'notes and files stay, and so does mail that went out.'
    : 'it changed nothing.'
}

/** What an undo leaves, as a sentence. */
export function whatStays({ entries }: Run): string {
  const notes = entries.filter(
    ({ finished }) => finished?.result.ok && finished.result.note !== undefined,
  ).length
  if (notes === 0) return 'Mail that went out stays.'
  return `${notes === 1 ? 'The note stays' : `The ${notes} notes stay`}, and so does mail that went out.`
}

/** Passes the results on; a run of which all was put back is remembered as undone. */
export async function* marking(
  { results, run: undoing }: Changing,
  run: Run,
  { runs, say }: Pick<Context, 'runs' | 'say'>,
): AsyncGenerator<WriteResult> {
  let isWhole = true
  for await (const result of results) {
    isWhole &&= result.ok
    yield result
  }
  const by = undoing()
  if (!isWhole || by === null) return
  const kept = await runs()
  try {
    kept.markUndone(run.name, by)
    if (run.undoes !== null) kept.markUndone(run.undoes, null)
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    say(error.message)
  }
}
