import { expect, test } from 'vitest'
import { createsKilled } from '../support/faults/killing.ts'
import { toldSoak } from '../support/faults/told-soak.ts'
import { seedOf } from '../support/kills/chance.ts'

test(
  'where answers are lost and commands are killed, every ticket and every note is there once',
  { timeout: 1_800_000 },
  async () => {
    const writes = Number(process.env['WRITES'] ?? 300)
    const { wrong, tickets, notes, equal, kills } = await toldSoak({ writes, seed: seedOf('nothing lost') })
    expect(wrong).toEqual([])
    expect({ tickets, notes }).toEqual({ tickets: writes, notes: writes })
    expect(equal).toBeGreaterThan((writes * 2) / 3)
    expect(Math.min(createsKilled(kills), kills.note)).toBeGreaterThanOrEqual(30)
  },
)
