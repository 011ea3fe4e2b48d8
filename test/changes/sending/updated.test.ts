import { expect, test } from 'vitest'
import { updated } from '#changes/sending/updated.ts'
import type { Condition, TicketChanges } from '#desk/helpdesk.ts'
import type { TicketNow } from '#desk/ticket.ts'
import { ConflictError } from '#errors.ts'
import { ticket } from '../../support/desk/ticket.ts'

const wanted = { keys: { priority: { value: 3, shown: 'High' } }, fields: {} }

test('a colleague who changed something else is in nobody’s way: the change is tried on the newer reading', async () => {
  const { desk, conditions } = deskWith([at('"2"', 1)])
  await updated({ priority: 3 }, { desk, id: 1042, reading: at('"1"', 1), wanted })
  expect(conditions).toEqual(['"1"', '"2"'])
})

test('a colleague who changed the same in that moment is a conflict that tells what it is now', async () => {
  const { desk, conditions } = deskWith([at('"2"', 2)])
  await expect(
    updated({ priority: 3 }, { desk, id: 1042, reading: at('"1"', 1), wanted }),
  ).rejects.toMatchObject({
    exit: 7,
    message: 'Ticket 1042 was changed by somebody else meanwhile: priority is now Medium.',
  })
  expect(conditions).toEqual(['"1"'])
})

test('a ticket that is changed again and again is given up, and without a version there is no condition', async () => {
  const { desk, conditions } = deskWith(['"2"', '"3"', '"4"', '"5"'].map((version) => at(version, 1)))
  await expect(
    updated({ priority: 3 }, { desk, id: 1042, reading: at('"1"', 1), wanted }),
  ).rejects.toMatchObject({
    exit: 7,
  })
  expect(conditions).toEqual(['"1"', '"2"', '"3"', '"4"'])
  const other = deskWith([])
  await updated({ priority: 3 }, { desk: other.desk, id: 1042, reading: null, wanted })
  expect(other.conditions).toEqual([undefined])
})

function at(version: string, priority: number): TicketNow {
  const names = ['', 'Low', 'Medium', 'High']
  const found = ticket({ id: 1042, priority: names[priority] ?? null })
  return {
    ...found,
    ids: { ...found.ids, priority },
    canEscalate: null,
    noteIds: [],
    attachmentIds: [],
    version,
  }
}

/** A server that refuses each condition but the last reading’s. */
function deskWith(readings: readonly TicketNow[]) {
  const conditions: (string | undefined)[] = []
  const left = [...readings]
  return {
    conditions,
    desk: {
      async update(_: number, __: TicketChanges, condition: Condition = {}) {
        conditions.push(condition.unlessChangedSince)
        if (left.length > 0) throw new ConflictError('changed')
      },
      async current() {
        const next = left.shift()
        if (next === undefined) throw new Error('nothing left to read')
        return next
      },
    },
  }
}
