import { expect, test } from 'vitest'
import { isNewer, rowWith } from '#desk/mirror/shown.ts'
import { fullTicket, note, ticket } from '../../views/tickets.ts'

const at = '2026-10-01T16:00:00Z'
const notes = [note(), note({ id: 90_123 }), note({ id: 90_124 })]

test('a ticket of which nothing else is known has the row alone: what there is none of is known, too', () => {
  const unknown = { notes: null, attachments: null, detailSource: null }
  expect(rowWith(ticket(), null)).toEqual({
    ticket: { ...ticket(), ...unknown },
    older: { ticket: 1042, at: null },
  })
  const quiet = ticket({ noteCount: 0, attachmentCount: 0 })
  expect(rowWith(quiet, null)).toEqual({
    ticket: { ...quiet, notes: [], attachments: [], detailSource: null },
    older: null,
  })
})

test('a conversation that was kept is that of the row while nothing was changed since', () => {
  const kept = { at, answer: fullTicket({ notes }) }
  expect(rowWith(ticket(), kept)).toEqual({ ticket: fullTicket({ notes }), older: null })
})

test.each([{ updated: '2026-10-02T09:00:00Z' }, { noteCount: 4 }, { attachmentCount: 2 }])(
  'a row with %o goes before the one that was kept, and the conversation is told to be older',
  (changed) => {
    const row = ticket({ ...changed, status: 'Pending' })
    expect(rowWith(row, { at, answer: fullTicket({ notes }) })).toEqual({
      ticket: { ...fullTicket({ notes }), ...row },
      older: { ticket: 1042, at },
    })
  },
)

test('what was shown after the mirror was made goes before its row where it is another one', () => {
  const shown = (changes: Parameters<typeof fullTicket>[0]) => ({ at, answer: fullTicket(changes) })
  const before = '2026-10-01T15:59:59Z'
  const after = '2026-10-01T16:00:01Z'
  expect(isNewer(shown({ updated: '2026-10-01T15:59:00Z' }), ticket(), after)).toBe(true)
  expect(isNewer(shown({ updated: '2026-10-01T09:00:00Z' }), ticket(), before)).toBe(false)
  expect(isNewer(shown({}), ticket(), before)).toBe(false)
  expect(isNewer(shown({ noteCount: 4 }), ticket(), before)).toBe(true)
  expect(isNewer(shown({ noteCount: 4 }), ticket(), after)).toBe(false)
})
