import type { Context } from '#command.ts'
import type { Changing } from '#changes/change-tickets.ts'
import { undoable } from '#changes/undo.ts'
import type { WriteResult } from '#desk/outcome.ts'
import type { Run } from '#desk/runs/run.ts'
import { DeskError, RuleError } from '#errors.ts'

type Runs = Awaited<ReturnType<Context['runs']>>

/** Throws RuleError for a run that leaves nothing to put back. */
export async function checkUndoable(run: Run, { runs }: Pick<Context, 'runs'>): Promise<void> {
  const { name, undoneBy, underWay } = run
  if (underWay)
    throw new RuleError(`Run ${name} is still under way.`, { hint: 'Wait for it, or end it first.' })
  if (undoneBy !== null) {
    throw new RuleError(`Run ${name} was undone already, by ${undoneBy}.`, {
      hint: (await isWholeIn(undoneBy, run, await runs()))
        ? `To do ${name} again: helpdesk undo ${undoneBy}`
        : `See what that one did: helpdesk runs show ${undoneBy}`,
    })
  }
  if (undoable(run).length > 0) return
  const created = createdBy(run)
  const hint = created.length === 0 ? '' : `Cancel it: helpdesk cancel ${created.join(' ')} --note TEXT\n`
  throw new RuleError(`Nothing of run ${name} can be put back: ${whyNot(run)}`, {
    hint: `${hint}See what it did: helpdesk runs show ${name}`,
  })
}

/** One that came after another that put back a part of the run leads back to no more than its own part. */
async function isWholeIn(undoneBy: string, run: Run, runs: Runs): Promise<boolean> {
  const by = await readIfAny(undoneBy, runs)
  return by !== null && undoable(by).length >= undoable(run).length
}

async function readIfAny(name: string, runs: Runs): Promise<Run | null> {
  try {
    return await runs.read(name)
  } catch (error) {
    if (error instanceof DeskError) return null
    throw error
  }
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

/** What an undo leaves as it is, or does not bring back whole. */
export function whatStays(run: Run): string {
  const hasDetail = run.entries.some(({ replaced }) => replaced.keys.detail !== undefined)
  return `${hasDetail ? 'Of the detail only the text came back. ' : ''}${sentOut(run)}`
}

function sentOut({ entries }: Run): string {
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
  try {
    await markChain(run, by, await runs())
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    say(error.message)
  }
}

/** A run that was undone undoes nothing any more: what it had undone counts again, and undoes in its turn. */
async function markChain(run: Run, by: string, runs: Runs): Promise<void> {
  let undone: Run | null = run
  let undoneBy: string | null = by
  while (undone !== null) {
    runs.markUndone(undone.name, undoneBy)
    const { name, undoes }: Run = undone
    undoneBy = undoneBy === null ? name : null
    undone = undoes === null ? null : await readIfAny(undoes, runs)
  }
}
