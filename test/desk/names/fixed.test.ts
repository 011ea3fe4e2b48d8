import { describe, expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { named, oneNamed } from '#desk/names/fixed.ts'
import { groupsNamed } from '#desk/names/groups.ts'
import { groups, locations, statuses } from '../../support/desk/lists.ts'
import { refusal } from '../../support/refusal.ts'

const status = { one: 'status', many: 'statuses' }
const location = { one: 'location', many: 'locations' }
const ids = (rows: readonly { readonly id: number }[]) => rows.map(({ id }) => id)

describe('a name of a fixed list', () => {
  test('is the whole name in any case', () => {
    expect(ids(named(statuses, 'pending', status))).toEqual([2])
    expect(oneNamed(statuses, ' RESOLVED ', status).id).toBe(5)
  })

  test('may have a star for a part, or be a number', () => {
    expect(ids(named(locations, 'el*', location))).toEqual([1, 2])
    expect(ids(named(locations, '*office*', location))).toEqual([3, 4])
    expect(ids(named(locations, 'el*o*facility', location))).toEqual([1, 2])
    expect(ids(named(locations, 'id:3', location))).toEqual([3])
  })

  test('is never a part without a star', () => {
    expect(refusal(UsageError, () => named(locations, 'El Dorado', location))).toMatchInlineSnapshot(`
      "There is no location "El Dorado".
      Did you mean "El Dorado Correctional Facility"?"
    `)
  })

  test('that nothing has is refused with the nearest', () => {
    expect(refusal(UsageError, () => named(statuses, 'opne', status))).toMatchInlineSnapshot(`
      "There is no status "opne".
      Did you mean "Open"?"
    `)
    expect(refusal(UsageError, () => named(statuses, 'Lost', status))).toMatchInlineSnapshot(`
      "There is no status "Lost".
      It can be "Open", "Pending", "Closed", "Cancelled" or "Resolved"."
    `)
    expect(refusal(UsageError, () => named(statuses, 'id:77', status))).toMatchInlineSnapshot(`
      "There is no status "id:77".
      It can be "Open", "Pending", "Closed", "Cancelled" or "Resolved"."
    `)
    expect(refusal(UsageError, () => named(statuses, 'x*', status))).toMatchInlineSnapshot(`
      "There is no status "x*".
      It can be "Open", "Pending", "Closed", "Cancelled" or "Resolved"."
    `)
  })

  test('in a write must mean one row only', () => {
    expect(refusal(UsageError, () => oneNamed(locations, 'el*', location))).toMatchInlineSnapshot(`
      ""el*" fits 2 locations: El Dorado Correctional Facility (id:1), Ellsworth Correctional Facility (id:2).
      Write it in full, or "id:1" or "id:2"."
    `)
  })

  test('that has a star of its own is found by it', () => {
    const starred = [
      ...statuses,
      { id: 9, name: 'On hold *', state: 'waiting' as const },
      { id: 10, name: 'On hold', state: 'waiting' as const },
    ]
    expect(ids(named(starred, 'on hold *', status))).toEqual([9])
  })

  test('with the exact case goes before the others', () => {
    const twins = [
      { id: 1, name: 'IT' },
      { id: 2, name: 'It' },
    ]
    expect(ids(named(twins, 'It', location))).toEqual([2])
    expect(ids(named(twins, 'it', location))).toEqual([1, 2])
  })
})

describe('a tech group', () => {
  test('is named whole in any case, or with a star', () => {
    expect(groupsNamed(groups, 'network')).toEqual(['Network'])
    expect(groupsNamed(groups, '*')).toEqual(['Applications', 'Network'])
    expect(refusal(UsageError, () => groupsNamed(groups, 'netwrok'))).toMatchInlineSnapshot(`
      "There is no tech group "netwrok".
      Did you mean "Network"?"
    `)
  })
})
