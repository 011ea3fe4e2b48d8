import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bound, Database } from '#sandbox/database/database.ts'
import { connect, createTables } from '#sandbox/database/open.ts'
import { listCondition } from '#sandbox/qualifier/condition.ts'
import { BadQualifier } from '#sandbox/qualifier/expression.ts'
import { client } from '#sandbox/qualifier/models/people.ts'
import { ticket } from '#sandbox/qualifier/models/ticket.ts'

let db: Database

const seconds = (iso: string): number => Date.parse(iso) / 1000

/** A row with the folded twin of each of its texts that has one. */
const folded = (row: Readonly<Record<string, Bound>>, columns: readonly string[]): Record<string, Bound> => ({
  ...row,
  ...Object.fromEntries(
    columns.map((column) => [
      `${column}_folded`,
      row[column] === null ? null : String(row[column]).toLowerCase(),
    ]),
  ),
})

const addTicket = (ticket: Readonly<Record<string, Bound>>): void => {
  const row = {
    subject: null,
    detail: 'It does not print.',
    report_date: seconds('2026-07-01T08:00:00Z'),
    last_updated: seconds('2026-07-01T08:00:00Z'),
    status_type_id: 1,
    request_type_id: 5,
    ...ticket,
  }
  db.insert('ticket', folded(row, ['subject', 'detail']))
}

beforeAll(() => {
  db = connect(':memory:')
  createTables(db)
  for (const [id, name, filter] of [
    [1, 'Open', 1],
    [2, 'Pending', 0],
    [3, 'Closed', 0],
  ] as const) {
    db.insert('status_type', {
      id,
      name,
      name_folded: name.toLowerCase(),
      position: id,
      list_filter_type: filter,
    })
  }
  db.insert(
    'location',
    folded({ id: 7, name: 'El Dorado Correctional Facility', city: 'El Dorado' }, ['name', 'city']),
  )
  db.insert('location', folded({ id: 8, name: 'Établissement [Nord]', city: null }, ['name', 'city']))
  db.insert(
    'client',
    folded(
      {
        id: 21,
        first_name: 'Ana',
        last_name: 'Ruiz',
        username: 'aruiz',
        email: 'ana.ruiz@example.org',
        location_id: 7,
      },
      ['first_name', 'last_name', 'username', 'email'],
    ),
  )
  db.insert(
    'asset',
    folded({ id: 31, asset_number: '123', serial_number: 'C02XYZ' }, ['asset_number', 'serial_number']),
  )
  db.insert(
    'asset',
    folded({ id: 32, asset_number: '456', serial_number: 'C02XYY' }, ['asset_number', 'serial_number']),
  )

  addTicket({ id: 1001, subject: 'Printer jam', location_id: 7, client_id: 21, tech_id: 12 })
  addTicket({ id: 1002, subject: 'VPN access', status_type_id: 2, location_id: 8, deleted: 0 })
  addTicket({
    id: 1003,
    subject: 'vpn is slow [urgent]',
    status_type_id: 3,
    close_date: seconds('2026-07-17T10:34:56Z'),
    last_updated: seconds('2026-07-17T10:34:56Z'),
  })
  addTicket({ id: 1004, location_id: 7, room: '12' })
  addTicket({ id: 1005, subject: "Bird's nest", deleted: 1 })
  db.insert('ticket_asset', { ticket_id: 1001, asset_id: 31 })
  db.insert('ticket_asset', { ticket_id: 1001, asset_id: 32 })
  db.insert('ticket_asset', { ticket_id: 1002, asset_id: 32 })
})

afterAll(() => db.close())

const tickets = (qualifier: string | null): number[] => {
  const condition = listCondition(qualifier, ticket, { alias: 't' })
  const rows = db.all<{ id: number }>(
    `select t.id from ticket t where ${condition.text} order by t.id`,
    ...condition.values,
  )
  return rows.map((row) => row.id)
}

describe('§5.2 §5.4 which tickets a qualifier finds', () => {
  test.each<[string, number[]]>([
    [`(subject = 'VPN access')`, [1002]],
    [`(subject = 'vpn access')`, []],
    [`(subject like 'VPN*')`, [1002]],
    [`(subject like 'VPN acces?')`, [1002]],
    [`(subject caseInsensitiveLike 'VPN*')`, [1002, 1003]],
    [`(subject like '*[urgent]')`, [1003]],
    [`(location.locationName caseInsensitiveLike 'ÉTAB*[nord]')`, [1002]],
    [`(statustype.statusTypeName = 'Open')`, [1001, 1004]],
    [`(statustype.listFilterType = 1)`, [1001, 1004]],
    [`(statusTypeId != 3)`, [1001, 1002, 1004]],
    [`(location.locationName like 'El*') and (statusTypeId = 1)`, [1001, 1004]],
    [`(clientReporter.lastName caseInsensitiveLike '*ruiz*')`, [1001]],
    [`(clientReporter.location.city = 'El Dorado')`, [1001]],
    [`(clientTech = null)`, [1002, 1003, 1004]],
    [`(clientTech != nil)`, [1001]],
    [`(clientTech.clientId = 12)`, []],
    [`(clientTech = 12)`, [1001]],
    [`(assets.assetNumber='123')`, [1001]],
    [`(assets.serialNumber = C02XYY)`, [1001, 1002]],
    [`(not (assets.assetNumber='123'))`, [1002, 1003, 1004]],
    [`(assets = null)`, [1003, 1004]],
    [`(jobTicketId > 1002)`, [1003, 1004]],
    [`(jobTicketId > '1002')`, [1003, 1004]],
    [`(jobTicketId like '*3')`, [1003]],
    [`(room = 12)`, [1004]],
    [`(lastUpdated >= '2026-07-17T10:34:56.789Z')`, []],
    [`(lastUpdated >= '2026-07-17T12:34:56+02:00')`, [1003]],
    [`(lastUpdated >= 2026-07-17T00:00:00Z)`, [1003]],
    [`(lastUpdated > 2026-07-01)`, [1001, 1002, 1003, 1004]],
    [`(lastUpdated = reportDate)`, [1001, 1002, 1004]],
    [`(closeDate = null)`, [1001, 1002, 1004]],
    [`(statustype.statusTypeName %3D 'Pending')`, [1002]],
  ])('%s', (qualifier, expected) => {
    expect(tickets(qualifier)).toEqual(expected)
  })

  test('null is neither equal nor unequal to a text, with and without not', () => {
    expect(tickets(`(subject != 'Printer jam')`)).toEqual([1002, 1003])
    expect(tickets(`(not (subject = 'Printer jam'))`)).toEqual([1002, 1003])
    expect(tickets(`(not (location.city = 'El Dorado'))`)).toEqual([])
  })

  test('not turns and into or', () => {
    expect(tickets(`(not ((statusTypeId = 1) and (locationId = 7)))`)).toEqual([1002, 1003])
    expect(tickets(`(not ((statusTypeId = 2) or (statusTypeId = 3)))`)).toEqual([1001, 1004])
  })

  test('finds any of three thousand numbers', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `(jobTicketId = ${index + 1003})`).join(' or ')
    expect(tickets(many)).toEqual([1003, 1004])
  })
})

describe('§5.3 deleted rows', () => {
  test.each<[string | null, number[]]>([
    [null, [1001, 1002, 1003, 1004]],
    ['', [1001, 1002, 1003, 1004]],
    ['((deleted = null) or (deleted = 0) or (deleted = 1))', [1001, 1002, 1003, 1004, 1005]],
    ['((deleted=null)or(deleted=0))', [1001, 1002, 1003, 1004]],
    ['(deleted = 0)', [1002]],
    ['(deleted != 1)', [1002]],
    ['(deleted = true)', [1005]],
    [`(subject like 'Bird*')`, []],
    [String.raw`(subject = 'Bird\'s nest') and (deleted = 1)`, [1005]],
  ])('%j', (qualifier, expected) => {
    expect(tickets(qualifier)).toEqual(expected)
  })
})

describe('§5.6 what a resource does not have', () => {
  test.each([
    ['(colour = 1)', 'Unknown attribute: colour'],
    ['(location.colour = 1)', 'Unknown attribute: location.colour'],
    ['(subject.length = 1)', 'Unknown attribute: subject.length'],
    ['(constructor = 1)', 'Unknown attribute: constructor'],
    ['(id = 1001)', 'Unknown attribute: id'],
    [`(jobTicketId = 'first')`, 'jobTicketId is compared with a number, not with first'],
    ['(lastUpdated > yesterday)', 'lastUpdated is compared with a date, not with yesterday'],
  ])('%s is refused', (qualifier, message) => {
    expect(() => tickets(qualifier)).toThrow(new BadQualifier(message))
  })

  test('a lenient server takes the clause as fulfilled', () => {
    const condition = listCondition('(colour = 1) and (lastName = Ruiz)', client, {
      alias: 'c',
      unknown: 'ignore',
    })
    const rows = db.all<{ id: number }>(
      `select c.id from client c where ${condition.text}`,
      ...condition.values,
    )
    expect(rows).toEqual([{ id: 21 }])
  })
})

test('values never become part of the statement', () => {
  const condition = listCondition(`(subject = 'x or 1=1 --')or(subject = "'; drop table ticket")`, ticket, {
    alias: 't',
  })
  expect(condition).toMatchInlineSnapshot(`
    {
      "text": "((t.subject = ? OR t.subject = ?) AND COALESCE(t.deleted, 0) = 0)",
      "values": [
        "x or 1=1 --",
        "'; drop table ticket",
      ],
    }
  `)
})
