import { describe, expect, test } from 'vitest'
import { distance, nearest, suggestion } from '#desk/text/nearest.ts'
import { assert, property, string } from '../../support/properties.ts'

describe('the distance of two words', () => {
  test('counts letters added, dropped, changed and swapped', () => {
    expect(distance('queue', 'queue')).toBe(0)
    expect(distance('queu', 'queue')).toBe(1)
    expect(distance('qeueu', 'queue')).toBe(2)
    expect(distance('stauts', 'status')).toBe(1)
    expect(distance('', 'tech')).toBe(4)
  })

  test('is the same both ways and nothing only between equal words', () => {
    assert(
      property(string({ unit: 'grapheme' }), string({ unit: 'grapheme' }), (one, other) => {
        expect(distance(one, other)).toBe(distance(other, one))
        expect(distance(one, other) === 0).toBe(one === other)
      }),
    )
  })
})

describe('what was meant', () => {
  test('is the nearest name, whatever the case', () => {
    expect(nearest('OPNE', ['Open', 'Pending', 'Closed'])).toEqual(['Open'])
    expect(nearest('cancelled', ['Closed', 'Canceled'])).toEqual(['Canceled'])
  })

  test('can be a beginning or one word of a name', () => {
    expect(nearest('pend', ['Open', 'Pending'])).toEqual(['Pending'])
    expect(nearest('dorado', ['Lansing', 'El Dorado'])).toEqual(['El Dorado'])
  })

  test('is said with near names first, then all of few, then the nearest of many', () => {
    expect(suggestion('opne', ['Open', 'Closed'])).toBe('Did you mean "Open"?')
    expect(suggestion('xyz', ['Open', 'Closed'])).toBe('It can be "Open" or "Closed".')
    const many = Array.from({ length: 20 }, (_, index) => `Location ${index}`)
    expect(suggestion('Topeka', many)).toBe('The nearest are "Location 0", "Location 1" and "Location 2".')
    expect(suggestion('xyz', [])).toBeUndefined()
  })
})
