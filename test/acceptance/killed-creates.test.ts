import { expect, test } from 'vitest'
import { seedOf } from '../support/kills/chance.ts'
import { killManyCreates } from '../support/kills/kill-many-creates.ts'

test(
  'killed at any moment, new and new --from create every ticket once when they are resumed',
  { timeout: 1_800_000 },
  async () => {
    const kills = Number(process.env['KILLS'] ?? 30)
    const { wrong, done, left } = await killManyCreates(kills, seedOf('killed creates'))
    expect(wrong).toEqual([])
    expect(done).toBeGreaterThan(0)
    expect(left).toBeGreaterThan(0)
  },
)
