import { expect, test } from 'vitest'

import { pageAround } from '#whd/paging/window.ts'
import { assert, constantFrom, integer, property } from '../../support/properties.ts'

test('a page around a border has rows of both sides', () => {
  expect(pageAround(100, 10)).toEqual({ number: 5, size: 22 })
  expect(pageAround(0, 10)).toEqual({ number: 1, size: 20 })
})

test('wherever the border is, such a page is found within the rows that a server sends', () => {
  assert(
    property(integer({ min: 1, max: 1000 }), constantFrom(10, 20), (page, reach) => {
      const { number, size } = pageAround(page * 100, reach)
      expect(size).toBeLessThanOrEqual(100)
      expect((number - 1) * size).toBeLessThanOrEqual(page * 100 - reach)
      expect(number * size).toBeGreaterThanOrEqual(page * 100 + reach)
    }),
  )
})
