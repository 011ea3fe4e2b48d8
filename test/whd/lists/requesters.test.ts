import { expect, test } from 'vitest'

import { NotFoundError } from '#errors.ts'

import { scripted } from '../../support/scripted-transport.ts'
import { deskOf } from '../../support/whd/desk.ts'

const ana = {
  id: 12,
  type: 'Client',
  email: 'ana.ruiz@example.org',
  firstName: 'Ana',
  lastName: 'Ruiz',
  username: 'aruiz',
  phone: '555-0112',
  department: { id: 2, type: 'Department', name: 'Intake' },
  location: { id: 3, type: 'Location', locationName: 'El Dorado Correctional Facility' },
  room: { id: 9, type: 'Room', roomName: '114', locationId: 3 },
}

test('people are searched in names, e-mail and user name, and looked at once more here', async () => {
  const { transport } = scripted([
    {
      path: 'Clients',
      query: {
        qualifier:
          "((firstName caseInsensitiveLike '*ruiz*') or (lastName caseInsensitiveLike '*ruiz*') or (email caseInsensitiveLike '*ruiz*') or (userName caseInsensitiveLike '*ruiz*'))",
      },
      json: [ana, { id: 13, firstName: 'Tom', lastName: 'Beckett' }],
    },
  ])
  expect(await deskOf(transport).requesters('Ruiz'.toLowerCase())).toEqual([
    {
      id: 12,
      name: 'Ana Ruiz',
      email: 'ana.ruiz@example.org',
      username: 'aruiz',
      phone: '555-0112',
      location: 'El Dorado Correctional Facility',
      locationId: 3,
      department: 'Intake',
      departmentId: 2,
      room: '114',
    },
  ])
})

test('a name that only this side can compare asks for everybody', async () => {
  const { transport } = scripted([
    { path: 'Clients', query: { qualifier: null }, json: [{ id: 4, firstName: 'Øé' }, ana] },
  ])
  expect((await deskOf(transport).requesters('øÉ')).map(({ id }) => id)).toEqual([4])
})

test('somebody whom the server refuses by number is known from the search', async () => {
  const { transport } = scripted([
    { path: 'Clients', json: [ana] },
    { path: 'Clients/12', status: 400, text: 'The provider e-mail address does not meet RFC 5322.' },
    { path: 'Clients/99', status: 404 },
    { path: 'Clients', query: { qualifier: '(clientId = 99)' }, json: [] },
    { path: 'Clients/98', status: 404 },
    { path: 'Clients', query: { qualifier: '(clientId = 98)' }, status: 400 },
  ])
  const desk = deskOf(transport)
  await desk.requesters('ana')
  expect((await desk.requester(12)).name).toBe('Ana Ruiz')
  for (const id of [99, 98])
    await expect(desk.requester(id)).rejects.toThrow(
      new NotFoundError(`Requester ${id} does not exist, or this account may not see it.`),
    )
})

test('somebody whom the server refuses by number is looked for in the list', async () => {
  const { transport } = scripted([
    { path: 'Clients/12', status: 400, text: 'The client e-mail address does not meet RFC 5322.' },
    { path: 'Clients', query: { qualifier: '(clientId = 12)' }, json: [ana] },
  ])
  expect((await deskOf(transport).requester(12)).name).toBe('Ana Ruiz')
})

test('people of the directory have ids that are no numbers, and are told apart from those with an account', async () => {
  const { transport, seen } = scripted([
    {
      path: 'Clients',
      query: { searchLdap: 'true' },
      json: [
        ana,
        { id: 'uid=aruiz,dc=example', firstName: 'Ana', lastName: 'Ruiz', username: 'ARUIZ' },
        { id: { dn: 'uid=cruiz' }, firstName: 'Carl', lastName: 'Ruiz', username: 'cruiz' },
      ],
    },
  ])
  const desk = deskOf(transport)
  expect((await desk.requesters('ruiz')).map(({ name }) => name)).toEqual(['Ana Ruiz'])
  expect(await desk.directory('ruiz')).toEqual([{ name: 'Carl Ruiz', email: null, username: 'cruiz' }])
  expect(seen).toHaveLength(1)
})
