import type { ChangedValues } from '../outcome.ts'
import type { Wanted } from '../wanted.ts'
import type { Sending } from './run.ts'

/** What a write was about to change, by JSON key or label: what it was, and what it was to be. */
export function announced({ before, step }: Pick<Sending, 'before' | 'step'>): ChangedValues {
  if (!before || !step) return {}
  const was = shownIn(before.values)
  const pairs = [...shownIn(step.wanted)]
    .filter(([name, shown]) => was.get(name) !== shown)
    .map(([name, shown]) => [name, [was.get(name) ?? null, shown]] as const)
  const level = before.level ?? 0
  return {
    ...Object.fromEntries(pairs),
    ...(step.move ? { level: [level, step.move === 'escalate' ? level + 1 : level - 1] } : {}),
    ...(step.note ? { noteCount: [before.noteCount, before.noteCount + 1] } : {}),
  }
}

function shownIn({ keys, fields }: Wanted): ReadonlyMap<string, string | null> {
  return new Map([
    ...Object.entries(keys).map(([name, { shown }]) => [name, shown] as const),
    ...Object.values(fields).map(({ label, value }) => [label, value] as const),
  ])
}
