import type { OutboxEntry, Talk } from '#command.ts'
import type { Safety } from '#changes/ask-first.ts'
import { InterruptedError, RuleError, UsageError } from '#errors.ts'

/** From so many on a person is asked first. */
const many = 3

/** Throws RuleError when the number of writes is not the expected one, UsageError where nobody can be asked, InterruptedError for a no. */
export async function agreeToSend(
  entries: readonly OutboxEntry[],
  { dryRun, yes, expect }: Safety,
  { canAsk, ask }: Pick<Talk, 'canAsk' | 'ask'>,
): Promise<void> {
  const count = entries.reduce((sum, { ids, ranges }) => sum + Math.max(1, ids.length + ranges.length), 0)
  if (expect !== undefined && expect !== count) {
    throw new RuleError(`${count} ${writes(count)}, not the ${expect} expected. Nothing was sent.`, {
      hint: `If ${count} is right: --expect ${count}`,
    })
  }
  if (dryRun || yes || expect !== undefined || count < many) return
  if (!canAsk) {
    throw new UsageError(`This would send ${count} writes.`, {
      hint: `Add --yes, or --expect ${count}. To see what would change: --dry-run`,
    })
  }
  if (!(await ask.confirm({ message: `Send ${count} writes?` })))
    throw new InterruptedError('Nothing was sent.')
}

function writes(count: number): string {
  return count === 1 ? 'write waits' : 'writes wait'
}
