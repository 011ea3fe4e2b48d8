import { expect, test } from 'vitest'
import { sandboxPlace } from '../support/single-writes/sandbox-place.ts'
import { each, toldSingleWrites } from '../support/single-writes/told.ts'

test.each(['legacy', 'nextgen'] as const)(
  'on a %s server each of many single writes meets one kill or one fault, and is there once',
  { timeout: 1_800_000 },
  async (api) => {
    const { wrong, done } = await toldSingleWrites(await sandboxPlace(api))
    expect(wrong).toEqual([])
    expect(done).toEqual({ notes: each, tickets: each, values: each })
  },
)
