import type { Summary } from '#command.ts'
import { exitOf } from '#changes/change-tickets.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { InterruptedError, SomeFailedError, ToldFailure } from '#errors.ts'

/** What is said once all results are out; throws what the run ends with when not all went well (cli-contract rule 6). */
export function runEnding(
  seen: readonly WriteResult[],
  { lines, say }: { readonly lines: readonly string[]; readonly say: (line: string) => void },
): Summary {
  const failures = seen.flatMap((result) => (result.ok ? [] : [result.error]))
  if (failures.length === 0) return { lines }
  for (const line of lines) say(line)
  const count = `${failures.length} of ${seen.length} failed.`
  const exit = exitOf(seen)
  if (exit === 130) throw new InterruptedError(`Interrupted: ${failures.length} of ${seen.length} not done.`)
  const decisive = failures.find((failure) => failure.exit === exit && failure.code !== 'not_tried')
  if (decisive === undefined || exit === 1) throw new SomeFailedError(count)
  throw new ToldFailure({ ...decisive, message: `${count} ${decisive.message}` })
}
