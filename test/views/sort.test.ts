import { expect, test } from 'vitest'
import { namesTyped } from '#views/columns/names-typed.ts'
import { pickColumns } from '#views/formats/format.ts'
import { sorted } from '#views/sort.ts'
import { ticketList } from '#views/ticket/list.ts'
import { ticket } from './tickets.ts'

const view = ticketList({ labels: ['Callback number', 'Status'] })

test('tickets are sorted by several columns, what is absent last', () => {
  const rows = [
    ticket({ id: 3, tech: 'Mia Lund' }),
    ticket({ id: 1, tech: null }),
    ticket({ id: 2, tech: 'ben ode' }),
    ticket({ id: 10, tech: 'Ben Ode' }),
  ]
  expect(sorted(rows, view, 'tech,-id').map(({ id }) => id)).toEqual([10, 2, 3, 1])
  expect(sorted(rows, view, '-tech,id').map(({ id }) => id)).toEqual([3, 2, 10, 1])
})

test("priorities are sorted in the server's order, what it does not know last", () => {
  const ranked = ticketList({ labels: [], priorities: ['Urgent', 'High', 'Medium', 'Low'] })
  const rows = [
    ticket({ id: 1, priority: 'Low' }),
    ticket({ id: 2, priority: null }),
    ticket({ id: 3, priority: 'Urgent' }),
    ticket({ id: 4, priority: 'High' }),
  ]
  expect(sorted(rows, ranked, 'priority').map(({ id }) => id)).toEqual([3, 4, 1, 2])
  expect(sorted(rows, ranked, '-priority').map(({ id }) => id)).toEqual([1, 4, 3, 2])
})

test('a custom field sorts and is picked by its label, field: tells it from a ticket key', () => {
  const one = ticket({ fields: { 'Callback number': '555-0134', Status: 'Spare' } })
  const columns = pickColumns(view, ['ID', 'callback number', 'status', 'field:status'])
  expect(columns.map(({ key, value }) => [key, value(one)])).toEqual([
    ['id', 1042],
    ['Callback number', '555-0134'],
    ['status', 'Open'],
    ['field:Status', 'Spare'],
  ])
  const rows = [ticket({ id: 2, fields: {} }), one]
  expect(sorted(rows, view, 'Callback number').map(({ id }) => id)).toEqual([1042, 2])
})

test('a label with a comma is named in quotes, alone, descending or behind field:', () => {
  const rack = ticketList({ labels: ['Rack, row', 'Say "when"', 'Status'] })
  const rows = [
    ticket({ id: 1, fields: { 'Rack, row': 'A, 1' } }),
    ticket({ id: 2, fields: { 'Rack, row': 'B, 7' } }),
  ]
  expect(sorted(rows, rack, '-"rack, row"').map(({ id }) => id)).toEqual([2, 1])
  expect(sorted(rows, rack, ` 'Rack, row' , id`).map(({ id }) => id)).toEqual([1, 2])
  expect(sorted(rows, rack, '-field:"Rack, row",id').map(({ id }) => id)).toEqual([2, 1])
  expect(namesTyped('id, "Rack, row" ,field:"Status",Say "when"')).toEqual([
    'id',
    'Rack, row',
    'field:Status',
    'Say "when"',
  ])
})

test.each([
  ['id,"Rack, row', 'A quote is opened and not closed: "Rack, row'],
  ['"Rack, row"id', 'A comma is missing after the quoted name: "Rack, row"id'],
  ['"",id', '--sort takes columns separated by commas.'],
  ['id,', '--sort takes columns separated by commas.'],
])('--sort %s is refused', (keys, message) => {
  expect(() => sorted([], view, keys)).toThrow(expect.objectContaining({ exit: 2, message }))
})

test('a label with a comma but no quotes is refused, and the refusal speaks of quotes', () => {
  const rack = ticketList({ labels: ['Rack, row'] })
  expect(() => pickColumns(rack, namesTyped('id,Rack, row'))).toThrow(
    expect.objectContaining({
      message: 'There is no column "Rack".',
      hint: expect.stringContaining(
        'A custom field is named by its label, in quotes where that has a comma.',
      ),
    }),
  )
})

test('a column that was misspelt is refused with the nearest', () => {
  expect(() => pickColumns(view, ['stats'])).toThrow('There is no column "stats".')
  expect(() => sorted([], view, 'due,-prioritty')).toThrow(
    expect.objectContaining({ exit: 2, hint: expect.stringContaining('Did you mean "priority"?') }),
  )
})
