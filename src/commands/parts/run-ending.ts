import type { Summary } from '#command.ts'
import { exitOf } from '#changes/change-tickets.ts'
import type { Failure, WriteResult } from '#desk/outcome.ts'
import { InterruptedError, SomeFailedError, ToldFailure } from '#errors.ts'

/** What is said once all results are out; throws what the run ends with when not all went well (cli-contract rule 6). */
export function runEnding(
  seen: readonly WriteResult[],
  { lines, say }: { readonly lines: readonly string[]; readonly say: (line: string) => void },
): Summary {
  const failures = seen.flatMap((result) => (result.ok ? [] : [result.error]))
  if (failures.length === 0) return { lines }
  for (const line of lines) say(line)
  const count = countOf(failures, seen.length)
  const exit = exitOf(seen)
  if (exit === 130) throw new InterruptedError(`Interrupted: ${failures.length} of ${seen.length} not done.`)
  const deciding = failures.filter((failure) => failure.exit === exit)
  // What stopped a run may have left a ticket half done, so that only those behind it tell of it.
  const decisive = deciding.find(({ code }) => code !== 'not_tried') ?? deciding[0]
  if (decisive === undefined || exit === 1) throw new SomeFailedError(count)
  throw new ToldFailure({ ...decisive, message: `${count} ${decisive.message}` })
}

/** `2 of 3 failed.`, or `Of 20: 4 done, 6 not known, 10 not tried.` */
function countOf(failures: readonly Failure[], all: number): string {
  const unknown = failures.filter(({ exit }) => exit === 8).length
  const untried = failures.filter(({ code }) => code === 'not_tried').length
  const failed = failures.length - unknown - untried
  if (failed === failures.length) return `${failed} of ${all} failed.`
  const parts = [
    `${all - failures.length} done`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(unknown > 0 ? [`${unknown} not known`] : []),
    ...(untried > 0 ? [`${untried} not tried`] : []),
  ]
  return `Of ${all}: ${parts.join(', ')}.`
}
