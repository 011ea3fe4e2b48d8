import { describe, expect, test } from 'vitest'
import { isAlike, isEqualNote, isEqualTicket } from '#desk/equal.ts'
import type { Note } from '#desk/note.ts'
import { newTicket } from '../support/desk/new-ticket.ts'

describe('a ticket is the one that was sent', () => {
  test.each([
    ['as it was sent', {}, {}],
    ['with the blanks at its ends trimmed', { detail: ' Blank cards. \n\n', subject: 'Badge printer ' }, {}],
    ['with other line ends', { detail: 'Blank\r\ncards.' }, { detail: 'Blank\ncards.' }],
    ['with an escaped subject', { subject: 'R&D <door>' }, { subject: 'R&amp;D &lt;door&gt;' }],
    ['with mark-up as what it stands for', { detail: '<b>Blank</b> cards.' }, {}],
    [
      'with its tags kept and all else escaped',
      { detail: '<b>Blank</b> cards, R&amp;D, 3 < 5' },
      { detail: 'Blank cards, R&amp;D, 3 < 5' },
    ],
    ['with a subject that the server made', { subject: null }, { subject: 'Blank cards.' }],
    ['with its subject cut', { subject: 'a'.repeat(300) }, { subject: 'a'.repeat(255) }],
    ['with accents put together', { detail: 'Cafe\u0301' }, { detail: 'Caf\u00e9' }],
    ['with what is no character replaced', { detail: 'a\uffffb\u{1fffe}' }, { detail: 'a\ufffdb\ufffd' }],
  ])('%s', (_, sent, shown) => {
    expect(
      isEqualTicket({ subject: 'Badge printer', detail: 'Blank cards.', ...shown }, newTicket(sent)),
    ).toBe(true)
  })

  test.each([
    ['another subject', { subject: 'Badge printer 2' }],
    ['another detail', { detail: 'Blank card.' }],
    ['the beginning of a short subject', { subject: 'Badge' }],
  ])('but not one with %s', (_, shown) => {
    expect(isEqualTicket({ subject: 'Badge printer', detail: 'Blank cards.', ...shown }, newTicket())).toBe(
      false,
    )
  })
})

test('tickets of one run are alike when the same words come from the same requester', () => {
  expect(isAlike(newTicket({ type: 2 }), newTicket({ detail: 'Blank  cards.' }))).toBe(true)
  expect(isAlike(newTicket({ requester: 13 }), newTicket())).toBe(false)
  expect(isAlike(newTicket({ subject: 'Other' }), newTicket())).toBe(false)
  // All that a help desk may show alike: of an open one nobody could say whose the ticket is that came.
  expect(isAlike(newTicket({ detail: '<b>Blank</b> cards.' }), newTicket())).toBe(true)
  expect(
    isAlike(
      newTicket({ subject: `${'a'.repeat(260)}1`, detail: 'x &amp; y' }),
      newTicket({ subject: `${'a'.repeat(260)}2`, detail: 'x & y' }),
    ),
  ).toBe(true)
})

describe('a note is the one that was sent', () => {
  const note = (text: string, source = text, minutes = 0): Note => ({
    id: 1,
    at: '2026-10-05T15:00:00Z',
    author: 'Dana Whitfield',
    kind: 'tech',
    hidden: false,
    solution: false,
    minutes,
    text,
    source,
    attachments: [],
  })

  test('whether its mark-up is shown or not, and its blanks are trimmed or not', () => {
    expect(isEqualNote(note('Back on Monday.'), { text: 'Back on Monday. \r\n', minutes: 0 })).toBe(true)
    expect(isEqualNote(note('urgent', '[b]urgent[/b]'), { text: '[b]urgent[/b]', minutes: 0 })).toBe(true)
    expect(isEqualNote(note('urgent', '<b>urgent</b>'), { text: '[b]urgent[/b]', minutes: 0 })).toBe(true)
  })

  test('but not with other minutes or other words', () => {
    expect(isEqualNote(note('Seen', 'Seen', 5), { text: 'Seen', minutes: 0 })).toBe(false)
    expect(isEqualNote(note('Seen.'), { text: 'Seen', minutes: 0 })).toBe(false)
  })
})
