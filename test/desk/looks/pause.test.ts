import { expect, test } from 'vitest'
import { pauseBefore } from '#desk/looks/pause.ts'
import * as fc from '../../support/properties.ts'

const pause = (failures: number, { every = 30_000, asked = 0, chance = 0.5 } = {}): number =>
  pauseBefore({ every, failures, asked, chance })

test('pauses are as long as was asked for, a tenth more or less', () => {
  expect([0, 0.5, 0.999].map((chance) => pause(0, { chance }))).toEqual([27_000, 30_000, 32_994])
})

test('while the help desk is away they double, up to 5 minutes', () => {
  expect([1, 2, 3, 4, 5, 60].map((failures) => pause(failures))).toEqual([
    30_000, 60_000, 120_000, 240_000, 300_000, 300_000,
  ])
})

test('who looks once an hour does not look more often for that', () => {
  expect(pause(9, { every: 3_600_000 })).toBe(3_600_000)
})

test('a server that asks to be left alone is left alone for so long', () => {
  expect(pause(1, { asked: 90_000 })).toBe(90_000)
  expect(pause(1, { asked: 1e12 })).toBe(3_600_000)
})

test('no pause is much shorter than two looks are apart', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5000, max: 100_000_000 }),
      fc.nat(2000),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (every, failures, chance) => {
        const length = pause(failures, { every, chance })
        expect(length).toBeGreaterThanOrEqual(Math.floor(every * 0.9))
        expect(length).toBeLessThanOrEqual(Math.max(every, 300_000) * 1.1)
      },
    ),
  )
})
