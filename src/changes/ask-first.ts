import { InterruptedError, RuleError, UsageError } from '#errors.ts'

/** What was said beforehand about how many tickets may be written. */
export interface Safety {
  readonly dryRun: boolean
  readonly yes: boolean
  /** The number that there must be; stands in for a yes. */
  readonly expect: number | undefined
}

/** A person who can be asked. */
export interface Asking {
  readonly canAsk: boolean
  confirm(question: string): Promise<boolean>
}

const manyFrom = 3

/** Throws RuleError when the number is not the expected one, UsageError where nobody can be asked, InterruptedError for a no. */
export async function askFirst(count: number, verb: string, safety: Safety, asking: Asking): Promise<void> {
  if (safety.expect !== undefined && safety.expect !== count) {
    throw new RuleError(`There are ${count} tickets, not the ${safety.expect} expected. Nothing was sent.`, {
      hint: 'See which: add --dry-run',
    })
  }
  const agreed = safety.dryRun || safety.yes || safety.expect !== undefined
  if (agreed || count < manyFrom) return
  if (!asking.canAsk) {
    throw new UsageError(`This would ${verb} ${count} tickets.`, {
      hint: `Add --yes, or --expect ${count}. To see what would change: --dry-run`,
    })
  }
  const agrees = await asking.confirm(`${verb} ${count} tickets?`)
  if (!agrees) throw new InterruptedError('Nothing was sent.')
}
