import { UsageError } from '#errors.ts'
import { parsePeriod } from '../../time/period.ts'
import type { Filter, Test } from '../filter.ts'
import { either } from '../joined.ts'
import type { TimeKey } from '../keys.ts'

/** `due:..eow`, `created:-24h..`, `closed:none`. Throws UsageError with the right spelling. */
export function resolveTimes(
  key: TimeKey,
  values: readonly string[],
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Filter {
  const weekdays = key === 'due' ? 'next' : 'last'
  const tests = values.map((value): Test => {
    if (value.trim().toLowerCase() === 'none') return missing(key)
    return { op: 'test', key, ...parsePeriod(value.trim(), `${key}:`, { now, timeZone, weekdays }) }
  })
  const [first, ...others] = tests
  if (first === undefined) throw new Error(`A ${key}: without values cannot be typed.`)
  return either([first, ...others])
}

function missing(key: TimeKey): Test {
  if (key === 'due' || key === 'closed') return { op: 'test', key: 'missing', of: key }
  throw new UsageError(`Every ticket has a time for ${key}:, so it is never none.`, {
    hint: `Write for example ${key}:-24h..`,
  })
}
