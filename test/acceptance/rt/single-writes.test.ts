import { describe, expect, test } from 'vitest'
import { trackerPlace } from '../../support/rt/place.ts'
import { hasRequestTracker, trackerOfFile } from '../../support/rt/tracker.ts'
import { each, toldSingleWrites } from '../../support/single-writes/told.ts'

describe.skipIf(!hasRequestTracker)('with Request Tracker', () => {
  const tracker = trackerOfFile()

  test(
    'each of many single writes meets one kill or one fault, and is there once',
    { timeout: 1_800_000 },
    async () => {
      const { wrong, done } = await toldSingleWrites(await trackerPlace(tracker()))
      expect(wrong).toEqual([])
      expect(done).toEqual({ notes: each, tickets: each, values: each })
    },
  )
})
