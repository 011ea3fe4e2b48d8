import { describe, expect, test } from 'vitest'
import { certainFrom, fateOf } from '#changes/sending/fate.ts'
import { moment } from '#desk/time/instant.ts'

const at = '2026-10-05T15:00:00Z'
const after = (seconds: number): number => moment(at) + seconds * 1000
const alone = { alike: 1, isMixed: false, until: after(121), now: after(5) }

describe('of what was sent and not answered', () => {
  test('exactly one equal one is ours', () => {
    expect(fateOf([1241], alone)).toEqual({ is: 'there', id: 1241 })
  })

  test('nothing is unknown at first, and not there once it cannot come any more', () => {
    expect(fateOf([], alone)).toEqual({ is: 'unknown', until: after(121) })
    expect(fateOf([], { ...alone, now: after(121) })).toEqual({ is: 'not there' })
  })

  test('more than may be ours stays unknown, however long one waits', () => {
    expect(fateOf([1241, 1242], { ...alone, now: after(9999) })).toEqual({ is: 'unknown', until: null })
  })

  test('two equal ones of one run share the two that are there', () => {
    expect(fateOf([1242, 1241], { ...alone, alike: 2 })).toEqual({ is: 'there', id: 1241 })
  })

  test('one of two that differ in what is not compared is given to neither', () => {
    const mixed = { ...alone, alike: 2, isMixed: true }
    expect(fateOf([1241], mixed)).toEqual({ is: 'unknown', until: null })
    expect(fateOf([1241, 1242], mixed)).toEqual({ is: 'there', id: 1241 })
  })
})

describe('absence is certain', () => {
  test('one time-out after the connection ended', () => {
    const sent = { at, patience: 30_000 }
    expect(certainFrom(sent, { ended: '2026-10-05T15:00:10Z', now: after(9999) })).toBe(after(41))
  })

  test('one time-out after it was first seen that the sender is gone', () => {
    expect(certainFrom({ at, patience: 30_000 }, { ended: null, now: after(20) })).toBe(after(51))
  })

  test('at once for a sender that is gone for long, for none waits longer than three time-outs', () => {
    expect(certainFrom({ at, patience: 30_000 }, { ended: null, now: after(3600) })).toBe(after(121))
  })

  test('after the usual two minutes where an older version kept no time-out', () => {
    expect(certainFrom({ at }, { ended: at, now: after(1) })).toBe(after(121))
  })
})
