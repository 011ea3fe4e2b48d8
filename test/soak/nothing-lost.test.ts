import { expect, test } from 'vitest'
import { toldSoak } from '../support/faults/told-soak.ts'
import { seedOf } from '../support/kills/chance.ts'

test('of 2,000 tickets and 2,000 notes none is lost and none is there twice, whatever is killed and whichever answers are lost', async () => {
  const writes = Number(process.env['WRITES'] ?? 2000)
  const { wrong, tickets, notes, equal } = await toldSoak({ writes, seed: seedOf('nothing lost') })
  expect(wrong).toEqual([])
  expect({ tickets, notes }).toEqual({ tickets: writes, notes: writes })
  expect(equal).toBeGreaterThan((writes * 2) / 3)
})
