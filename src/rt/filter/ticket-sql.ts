import type { Filter } from '#desk/filter/filter.ts'
import { type Split, splitFilter } from '#desk/filter/split-filter.ts'

import { either, every } from './clause.ts'
import { sendTest, type Knowledge } from './tests.ts'

/** Splits a filter into TicketSQL and what is decided here. */
export function toTicketSql(filter: Filter | null, knowledge: Knowledge): Split {
  return splitFilter(filter, {
    test: (test, negated) => sendTest(test, knowledge, negated),
    every,
    either,
    text: (clause) => clause,
  })
}
