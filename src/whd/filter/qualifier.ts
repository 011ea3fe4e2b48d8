import type { Filter } from '#desk/filter/filter.ts'
import { type Split, splitFilter } from '#desk/filter/split-filter.ts'

import { either, every } from './clause.ts'
import { sendTest, type Knowledge } from './tests.ts'

export type { Knowledge }

/** Splits a filter into a qualifier and what is decided here. */
export function toQualifier(filter: Filter | null, knowledge: Knowledge): Split {
  return splitFilter(filter, {
    test: (test, negated) => sendTest(test, knowledge, negated),
    every,
    either,
    text: ({ text }) => text,
  })
}

/** All of these; null parts ask for nothing. */
export function allOf(...parts: readonly (string | null)[]): string | null {
  const asked = parts.filter((part) => part !== null)
  return asked.length > 1 ? `(${asked.join(' and ')})` : (asked[0] ?? null)
}

/** Tickets that are not deleted: null or 0 (field guide §5.3). */
export const live = '((deleted = null) or (deleted = 0))'
