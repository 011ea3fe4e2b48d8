import { describe, expect, test } from 'vitest'
import { byUrgency } from '#desk/standing/urgency.ts'
import { priorities } from '../../support/desk/lists.ts'
import { ticket } from '../../support/desk/ticket.ts'
import { array, assert, constantFrom, integer, property, record } from '../../support/properties.ts'

const order = byUrgency({ priorities, now: new Date('2026-10-01T14:30:00Z') })
const past = '2026-10-01T12:00:00Z'
const soon = '2026-10-01T16:00:00Z'
const later = '2026-10-05T16:00:00Z'

describe('by urgency', () => {
  test('come the overdue, then by due time, priority, unassigned and id', () => {
    const queue = [
      ticket({ id: 1, due: null, ids: { priority: null } }),
      ticket({ id: 2, due: past, state: 'resolved' }),
      ticket({ id: 3, due: later, ids: { priority: 1 } }),
      ticket({ id: 4, due: soon, ids: { priority: 4 } }),
      ticket({ id: 9, due: soon, ids: { priority: 2, tech: 7 } }),
      ticket({ id: 8, due: soon, ids: { priority: 2, tech: 8 } }),
      ticket({ id: 7, due: soon, ids: { priority: 2 } }),
      ticket({ id: 6, due: past, state: 'waiting' }),
      ticket({ id: 5, due: null, ids: { priority: 3 } }),
    ]
    expect(queue.toSorted(order).map(({ id }) => id)).toEqual([6, 2, 7, 8, 9, 4, 3, 5, 1])
  })

  test('any tickets have one order, whatever order they came in', () => {
    const row = record({
      id: integer({ min: 1, max: 50 }),
      due: constantFrom(past, soon, later, null),
      priority: constantFrom(1, 2, 77, null),
      tech: constantFrom(7, null),
    }).map(({ id, due, priority, tech }) => ticket({ id, due, ids: { priority, tech } }))
    assert(
      property(array(row), (rows) => {
        const ordered = rows.toSorted(order)
        expect(
          rows
            .toReversed()
            .toSorted(order)
            .map(({ id }) => id),
        ).toEqual(ordered.map(({ id }) => id))
      }),
    )
  })
})
