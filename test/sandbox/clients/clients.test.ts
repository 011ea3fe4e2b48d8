import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallDesk, type SmallDesk } from '../small-desk.ts'

let desk: SmallDesk

beforeAll(() => {
  desk = smallDesk()
})

afterAll(() => desk.close())

const search = (qualifier: string, more = ''): unknown => {
  const { body } = desk.ask('GET', `Clients?qualifier=${encodeURIComponent(qualifier)}${more}`)
  return Array.isArray(body) ? body.map((row: { id: number | string }) => row.id) : body
}

test('§8.4 a requester with place, room, department and company', () => {
  expect(desk.ask('GET', 'Clients/21').body).toEqual({
    id: 21,
    type: 'Client',
    email: 'ana.ruiz@example.org',
    firstName: 'Ana',
    lastName: 'Ruiz',
    notes: null,
    phone: '555-0121',
    phone2: null,
    department: { id: 2, type: 'Department', name: 'Records' },
    location: {
      id: 7,
      type: 'Location',
      address: null,
      city: 'El Dorado',
      locationName: 'El Dorado Correctional Facility',
      postalCode: null,
      state: 'KS',
    },
    room: { id: 1, type: 'Room', roomName: 'Control', locationId: 7 },
    companyName: 'State of Kansas',
    username: 'aruiz',
  })
})

describe('§5.5 §12.7 searching requesters', () => {
  test.each([
    [`(email like 'ana.r*')`, [21]],
    [`(userName = 'bokafor')`, [22]],
    [`(location.locationName like 'Lansing*')`, [22]],
    [`(lastName caseInsensitiveLike '*r*')`, [22, 21]],
  ])('%s', (qualifier, expected) => {
    expect(search(qualifier)).toEqual(expected)
  })

  test('deleted requesters stay out even when the qualifier names them', () => {
    expect(search('((deleted = null) or (deleted = 0) or (deleted = 1))')).toEqual([22, 21])
  })

  test('a limited tech finds only requesters of his locations', () => {
    expect(desk.ask('GET', 'Clients', { as: 'apiKey=lenakey' }).body).toMatchObject([{ id: 21 }])
  })

  test('searchLdap finds people of the directory, whose ids are no numbers', () => {
    expect(search(`(lastName = 'Kim')`)).toEqual([])
    expect(search(`(lastName = 'Kim')`, '&searchLdap=true')).toEqual(['uid=mkim,ou=people,dc=example,dc=org'])
  })
})

test('§19 Q13 a stored address that is none: the list has the record, the item is a 400', () => {
  expect(search(`(lastName = 'Okafor')`)).toEqual([22])
  expect(desk.ask('GET', 'Clients?style=details').body).toMatchObject([{ id: 22 }, { id: 21 }])
  expect(desk.ask('GET', 'Clients/22')).toMatchObject({
    status: 400,
    body: 'The client e-mail address does not meet RFC 5322.',
  })
})

test('§12.7 a requester is made, changed and deleted', () => {
  const made = desk.ask('POST', 'Clients', {
    body: {
      firstName: 'Dee',
      lastName: 'Novak',
      username: 'dnovak',
      email: 'dee.novak@example.org',
      location: { type: 'Location', id: '8' },
      department: {},
      companyName: 'State of Kansas',
    },
  })
  expect(made).toMatchObject({
    status: 201,
    body: { id: 24, location: { id: 8 }, department: null, companyName: 'State of Kansas' },
  })
  expect(desk.ask('PUT', 'Clients/24', { body: { location: null, phone: '555-0124' } }).body).toMatchObject({
    location: null,
    phone: '555-0124',
    email: 'dee.novak@example.org',
  })
  expect(desk.ask('PUT', 'Clients/24', { body: { username: 'aruiz' } })).toMatchObject({
    status: 400,
    body: { reason: 'The user name aruiz is taken.' },
  })
  expect(desk.ask('PUT', 'Clients/24', { body: { email: 'nowhere' } }).status).toBe(400)
  expect(desk.ask('DELETE', 'Clients/24').status).toBe(200)
  expect(desk.ask('GET', 'Clients/24').status).toBe(404)
})
