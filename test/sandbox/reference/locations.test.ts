import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallDesk, type SmallDesk } from '../small-desk.ts'

let desk: SmallDesk

beforeAll(() => {
  desk = smallDesk()
})

afterAll(() => desk.close())

const elDorado = {
  id: 7,
  type: 'Location',
  address: null,
  city: 'El Dorado',
  locationName: 'El Dorado Correctional Facility',
  postalCode: null,
  state: 'KS',
  country: null,
  priorityTypes: [],
  defaultPriorityTypeId: 3,
}

const asked = (qualifier: string): unknown => {
  const { body } = desk.ask('GET', `Locations?qualifier=${encodeURIComponent(qualifier)}`)
  return Array.isArray(body) ? body.map((row: { id: number }) => row.id) : body
}

test('§12.5 rows, and the long form with custom fields', () => {
  expect(desk.ask('GET', 'Locations?limit=1').body).toEqual([elDorado])
  expect(desk.ask('GET', 'Locations/7').body).toEqual({
    ...elDorado,
    locationCustomFields: [{ id: 33, type: 'LocationCustomField', definitionId: 33, restValue: 'North' }],
  })
})

test('§5.5 qualifiers on locations, deleted ones only when asked for', () => {
  expect(asked(`(locationName like 'L*')`)).toEqual([8])
  expect(asked(`(locationName caseInsensitiveLike '*correctional*')`)).toEqual([7, 8])
  expect(asked(`((deleted = null) or (deleted = 0) or (deleted = 1))`)).toEqual([7, 8, 9])
  expect(desk.ask('GET', 'Locations/9').status).toBe(404)
})

test('§5.6 a bad qualifier is a 400 with a sentence', () => {
  expect(desk.ask('GET', 'Locations?qualifier=(colour=1)')).toMatchObject({
    status: 400,
    type: 'text/plain;charset=UTF-8',
    body: 'Bad qualifier. Unknown attribute: colour',
  })
})

test('§5.6 under lenientQualifiers an unknown attribute counts as fulfilled, bad syntax does not', () => {
  const lenient = smallDesk({ quirks: ['lenientQualifiers'] })
  expect(lenient.ask('GET', 'Locations?qualifier=(colour=1)').body).toMatchObject([{ id: 7 }, { id: 8 }])
  expect(lenient.ask('GET', 'Locations?qualifier=(colour=').status).toBe(400)
  lenient.close()
})

test('§12.5 a location is made, changed in part, and deleted', () => {
  const made = desk.ask('POST', 'Locations', {
    body: {
      locationName: 'Parole Region North',
      city: 'Topeka',
      defaultPriorityTypeId: 2,
      customFields: [{ definitionId: 33, restValue: 'West' }],
    },
  })
  expect(made).toMatchObject({ status: 201, body: { id: 10, locationName: 'Parole Region North' } })
  expect(desk.ask('PUT', 'Locations/10', { body: { city: null, postalCode: 66603 } })).toMatchObject({
    status: 200,
    body: {
      locationName: 'Parole Region North',
      city: null,
      postalCode: '66603',
      defaultPriorityTypeId: 2,
      locationCustomFields: [{ definitionId: 33, restValue: 'West' }],
    },
  })
  expect(asked(`(locationName caseInsensitiveLike 'parole*')`)).toEqual([10])
  expect(desk.ask('DELETE', 'Locations/10')).toMatchObject({ status: 200, body: { id: 10 } })
  expect(desk.ask('GET', 'Locations/10').status).toBe(404)
  expect(asked(`(deleted = 1)`)).toEqual([9, 10])
})

test.each([
  [{ city: 'Topeka' }, 'locationName required.'],
  [{ locationName: '' }, 'locationName required.'],
  [{ locationName: { text: 'Topeka' } }, 'locationName must be a text.'],
  [{ locationName: 'Top\u0000eka' }, 'locationName must not hold the character NUL.'],
  [{ locationName: 'Topeka', defaultPriorityTypeId: 77 }, 'defaultPriorityTypeId 77 does not exist.'],
  [
    { locationName: 'Topeka', customFields: [{ definitionId: 30, restValue: 'x' }] },
    'customFields: the definition does not exist.',
  ],
])('§20.2 a location from %j is refused and nothing is written', (body, reason) => {
  const before = desk.db.get('select count(*) as rows from location')
  expect(desk.ask('POST', 'Locations', { body })).toMatchObject({ status: 400, body: { reason } })
  expect(desk.db.get('select count(*) as rows from location')).toEqual(before)
})
