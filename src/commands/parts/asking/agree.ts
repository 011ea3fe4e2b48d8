import type { Talk } from '#command.ts'
import { InterruptedError, UsageError } from '#errors.ts'

/** From so many on a person is asked before something is thrown away. */
export const many = 3

interface Agreement {
  /** What is about to happen, after "This would": `forget 3 runs`. */
  readonly would: string
  /** What a no leaves: `Nothing was forgotten.` */
  readonly no: string
}

/** Asks a person who did not say `--yes`. Throws UsageError where nobody can be asked, InterruptedError for a no. */
export async function agree(
  { would, no }: Agreement,
  { canAsk, ask }: Pick<Talk, 'canAsk' | 'ask'>,
): Promise<void> {
  if (!canAsk) throw new UsageError(`This would ${would}.`, { hint: 'Add --yes if that is meant.' })
  const question = `${would.charAt(0).toUpperCase()}${would.slice(1)}?`
  if (!(await ask.confirm({ message: question }))) throw new InterruptedError(no)
}
