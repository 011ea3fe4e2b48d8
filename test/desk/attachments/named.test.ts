import { expect, test } from 'vitest'
import { namedAttachments } from '#desk/attachments/named.ts'
import { pickAttachments } from '#desk/attachments/pick.ts'
import type { Attachment, Note } from '#desk/note.ts'
import { NotFoundError } from '#errors.ts'
import { refusal } from '../../support/refusal.ts'

const file = (id: number, name: string): Attachment => ({ id, name, size: '1 KB', at: null })

const note = (id: number, ...attachments: readonly Attachment[]): Note => ({
  id,
  at: '2026-10-01T14:03:00Z',
  author: 'Ana Ruiz',
  kind: 'requester',
  hidden: false,
  solution: false,
  minutes: 0,
  text: '',
  source: '',
  attachments,
})

const named = (attachments: readonly Attachment[], ...notes: readonly Note[]) =>
  namedAttachments({ attachments, notes }).map(({ id, fileName, note }) => [id, fileName, note])

test('same-named files of a ticket and its notes are told apart, in any spelling', () => {
  const all = named(
    [file(1, 'image001.png'), file(2, 'IMAGE001.PNG')],
    note(70, file(3, 'image001.png'), file(4, 'e\u0301.txt')),
    note(71, file(5, 'é.txt'), file(6, '.'), file(7, 'image001-2.png')),
  )
  expect(all).toEqual([
    [1, 'image001.png', null],
    [2, 'IMAGE001-2.PNG', null],
    [3, 'image001-3.png', 70],
    [4, 'e\u0301.txt', 70],
    [5, 'é-2.txt', 71],
    [6, 'attachment-6', 71],
    [7, 'image001-2-2.png', 71],
  ])
})

test('a file that the server lists twice is one, and its note’s', () => {
  expect(named([file(1, 'a.txt'), file(1, 'a.txt')], note(70, file(1, 'a.txt')))).toEqual([[1, 'a.txt', 70]])
})

const files = namedAttachments({
  attachments: [file(1, 'screen.png'), file(2, '../screen.png'), file(3, 'log.txt')],
  notes: [],
})
const picked = (...names: readonly string[]) =>
  pickAttachments(names, { id: 1042, files }).map(({ id }) => id)

test('files are picked by their name on the server or the one they are saved under, in any case', () => {
  expect(picked()).toEqual([1, 2, 3])
  expect(picked('LOG.txt', 'screen-2.png')).toEqual([2, 3])
  expect(picked('screen.png')).toEqual([1])
  expect(picked('*.png')).toEqual([1, 2])
  expect(picked('../screen.png')).toEqual([2])
})

test('names that fit nothing are told together, with those there are', () => {
  expect(refusal(NotFoundError, () => picked('a', 'log*', 'b'))).toMatchInlineSnapshot(`
    "Ticket 1042 has no attachment "a", "b".
    It has: screen.png, screen-2.png, log.txt"
  `)
  expect(refusal(NotFoundError, () => pickAttachments(['a'], { id: 7, files: [] }))).toBe(
    'Ticket 7 has no attachment "a".\nIt has no attachments at all.',
  )
})
