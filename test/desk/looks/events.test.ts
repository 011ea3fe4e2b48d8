import { describe, expect, test } from 'vitest'
import { eventsBetween } from '#desk/looks/events.ts'
import { markedTickets } from '#desk/looks/marked.ts'
import type { Ticket } from '#desk/ticket.ts'
import { ticket } from '../../support/desk/ticket.ts'
import * as fc from '../../support/properties.ts'

const open = ticket({ id: 1 })
const byId = (one: Ticket, other: Ticket): number => one.id - other.id

describe('between two looks', () => {
  test('nothing is told of tickets that are the same', () => {
    expect(eventsBetween([open], [ticket({ id: 1 })])).toEqual([])
  })

  test('a change has the values before and after, by the names of columns', () => {
    const later = ticket({
      id: 1,
      status: 'Resolved',
      state: 'resolved',
      fields: { Room: 'B1', status: 'x' },
    })
    expect(eventsBetween([open], [later])).toEqual([
      {
        is: 'changed',
        ticket: later,
        changed: {
          status: ['Open', 'Resolved'],
          state: ['open', 'resolved'],
          'field:Room': [null, 'B1'],
          'field:status': [null, 'x'],
        },
      },
    ])
  })

  test('what nobody asked for is no change', () => {
    const later = ticket({ id: 1, room: '7', status: 'Pending' })
    expect(eventsBetween([open], [later], new Set(['tech']))).toEqual([])
    expect(eventsBetween([open], [later], new Set(['tech', 'room']))).toMatchObject([
      { changed: { room: [null, '7'] } },
    ])
  })

  test('what is gone is told last, and stays for one more look where the order has it', () => {
    const [two, three] = [ticket({ id: 2 }), ticket({ id: 3 })]
    const events = eventsBetween([open, two], [three, two])
    expect(events.map(({ is, ticket: { id } }) => [is, id])).toEqual([
      ['added', 3],
      ['gone', 1],
    ])
    const marks = (order: typeof byId | null) =>
      markedTickets([three, two], events, order).map((one) => [one.ticket.id, one.mark])
    expect(marks(byId)).toEqual([
      [1, 'gone'],
      [2, null],
      [3, 'new'],
    ])
    expect(marks(null)).toEqual([
      [3, 'new'],
      [2, null],
      [1, 'gone'],
    ])
  })
})

const looks = fc.uniqueArray(
  fc
    .record({
      id: fc.integer({ min: 1, max: 8 }),
      status: fc.constantFrom('Open', 'Pending', 'Resolved'),
      tech: fc.option(fc.constantFrom('Dana Whitfield', 'Tom Beckett')),
      // A field without a value is the same as none.
      fields: fc.dictionary(fc.constantFrom('Rack', 'due', '__proto__', 'toString'), fc.string()),
    })
    .map(ticket),
  { selector: ({ id }) => id },
)

test('whoever keeps a list by the events has the list of the later look', () => {
  fc.assert(
    fc.property(looks, looks, (earlier, later) => {
      const kept = new Map(earlier.map((one) => [one.id, one]))
      for (const event of eventsBetween(earlier, later)) {
        if (event.is === 'gone') kept.delete(event.ticket.id)
        else kept.set(event.ticket.id, event.ticket)
      }
      expect([...kept.values()].toSorted(byId)).toEqual([...later].toSorted(byId))
    }),
  )
})

test('every ticket of both looks is shown once, the marked ones are those of the events', () => {
  fc.assert(
    fc.property(looks, looks, (earlier, later) => {
      const events = eventsBetween(earlier, later)
      const marked = markedTickets(later, events, byId)
      const all = new Set([...earlier, ...later].map(({ id }) => id))
      expect(marked.map((one) => one.ticket.id)).toEqual([...all].toSorted((one, other) => one - other))
      expect(marked.filter(({ mark }) => mark !== null)).toHaveLength(events.length)
    }),
  )
})
