import { expect, test } from 'vitest'

import { bodyText } from '#remote/body-text.ts'
import { array, assert, constantFrom, property } from '../support/properties.ts'

test('the mark at the beginning of a text is left out, one mark only', () => {
  const marked = new TextEncoder().encode('\uFEFF\uFEFF{"name":"Zo\u00EB"}')
  expect(bodyText(marked)).toBe('\uFEFF{"name":"Zo\u00EB"}')
  expect(bodyText(marked.subarray(6, 14))).toBe('{"name":')
})

test('bytes that are no UTF-8 are read as TextDecoder reads them', () => {
  const byte = constantFrom(
    0x41,
    0x80,
    0x82,
    0x9f,
    0xa0,
    0xac,
    0xbb,
    0xbf,
    0xc0,
    0xc3,
    0xe2,
    0xed,
    0xef,
    0xf0,
    0xf4,
    0xff,
  )
  assert(
    property(array(byte, { maxLength: 24 }), (bytes) => {
      const body = Uint8Array.from(bytes)
      expect(bodyText(body)).toBe(new TextDecoder().decode(body))
    }),
    { numRuns: 2000 },
  )
})
