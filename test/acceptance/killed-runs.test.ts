import { expect, test } from 'vitest'
import { seedOf } from '../support/kills/chance.ts'
import { killMany } from '../support/kills/kill-many.ts'

test(
  'killed in the middle of 500 tickets, a run can tell what it wrote, and its rest is written once',
  { timeout: 1_800_000 },
  async () => {
    const kills = Number(process.env['KILLS'] ?? 30)
    const { wrong, done, left } = await killMany(kills, seedOf('killed runs'))
    expect(wrong).toEqual([])
    expect(done).toBeGreaterThan(0)
    expect(left).toBeGreaterThan(0)
  },
)
