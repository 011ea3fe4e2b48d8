import { InterruptedError, RuleError, UsageError } from '#errors.ts'
import type { Mail } from '#desk/helpdesk.ts'
import { mailWords } from './mail-words.ts'

/** What was said beforehand about how many tickets may be written. */
export interface Safety {
  readonly dryRun: boolean
  readonly yes: boolean
  /** The number that there must be; stands in for a yes. */
  readonly expect: number | undefined
  /** Ask about any number; left out, from three on. */
  readonly asksAlways?: boolean
}

/** Somebody agreed already. */
export const agreed: Safety = { dryRun: false, yes: true, expect: undefined }

/** A person who can be asked. */
export interface Asking {
  readonly canAsk: boolean
  confirm(question: string): Promise<boolean>
}

const manyFrom = 3

export interface Meant {
  /** How many tickets. */
  readonly count: number
  readonly intent: { readonly verb: string; readonly mail?: Mail | undefined }
  readonly safety: Safety
}

/** Throws RuleError when the number is not the expected one. */
export function checkExpected(count: number, { expect }: Pick<Safety, 'expect'>): void {
  if (expect === undefined || expect === count) return
  throw new RuleError(
    `There ${count === 1 ? 'is' : 'are'} ${counted(count)}, not the ${expect} expected. Nothing was sent.`,
    {
      hint: `If ${count} is right: --expect ${count}`,
    },
  )
}

/** Throws RuleError when the number is not the expected one, UsageError where nobody can be asked, InterruptedError for a no. */
export async function askFirst({ count, intent, safety }: Meant, asking: Asking): Promise<void> {
  checkExpected(count, safety)
  const agreed = safety.dryRun || safety.yes || safety.expect !== undefined
  if (agreed || count < (safety.asksAlways === true ? 1 : manyFrom)) return
  if (!asking.canAsk) {
    throw new UsageError(`This would ${intent.verb} ${counted(count)}; ${mailWords(intent.mail, count)}.`, {
      hint: `Add --yes, or --expect ${count}. To see what would change: --dry-run`,
    })
  }
  const act = intent.verb.charAt(0).toUpperCase() + intent.verb.slice(1)
  const agrees = await asking.confirm(`${act} ${counted(count)} (${mailWords(intent.mail, count)})?`)
  if (!agrees) throw new InterruptedError('Nothing was sent.')
}

function counted(count: number): string {
  return count === 1 ? '1 ticket' : `${count} tickets`
}
