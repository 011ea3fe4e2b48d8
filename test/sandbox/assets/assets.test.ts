import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallDesk, type SmallDesk } from '../small-desk.ts'

let desk: SmallDesk

beforeAll(() => {
  desk = smallDesk()
})

afterAll(() => desk.close())

const asked = (resource: string, qualifier: string): unknown => {
  const { body } = desk.ask('GET', `${resource}?qualifier=${encodeURIComponent(qualifier)}`)
  return Array.isArray(body) ? body.map((row: { id: number }) => row.id) : body
}

const short = {
  id: 41,
  type: 'Asset',
  macAddress: null,
  networkName: null,
  assetNumber: '4100',
  serialNumber: 'AC41',
  model: { id: 1, type: 'Model', modelName: 'Roadrunner 5' },
  modelName: 'Roadrunner 5',
  manufacturer: { id: 1, type: 'Manufacturer' },
}

test('§13 assetNumber finds one asset without a qualifier', () => {
  expect(desk.ask('GET', 'Assets?assetNumber=4100').body).toEqual([short])
  expect(desk.ask('GET', 'Assets?assetNumber=9999').body).toEqual([])
})

test('§13 the long form has every key', () => {
  expect(desk.ask('GET', 'Assets/41').body).toEqual({
    id: 41,
    type: 'Asset',
    assetNumber: '4100',
    contractExpiration: null,
    macAddress: null,
    networkAddress: null,
    networkName: null,
    notes: null,
    purchaseDate: '2024-03-01T00:00:00Z',
    serialNumber: 'AC41',
    version: null,
    assetstatus: { id: 1, type: 'AssetStatus', name: 'Deployed' },
    billingRate: null,
    location: {
      id: 7,
      type: 'Location',
      address: null,
      city: 'El Dorado',
      locationName: 'El Dorado Correctional Facility',
      postalCode: null,
      state: 'KS',
      defaultPriorityTypeId: 3,
    },
    model: {
      id: 1,
      type: 'Model',
      assetTypeId: 1,
      manufacturerId: 1,
      modelId: 1,
      modelName: 'Roadrunner 5',
      warrantyTypeId: null,
      assetType: { id: 1, type: 'AssetType', assetType: 'Laptop' },
      manufacturer: {
        id: 1,
        type: 'Manufacturer',
        name: 'Acme',
        fullName: 'Acme Computers',
        address: null,
        city: 'Wichita',
        state: null,
        postalCode: null,
        country: null,
        phone: null,
        fax: null,
        url: null,
        manufacturerId: 1,
      },
    },
    room: null,
    warrantyType: null,
    clients: [{ id: 21, type: 'Client' }],
    isSynchronizationDisabled: false,
    isReservable: false,
    leaseExpirationDate: null,
    warrantyExpirationDate: null,
    isNotesVisibleToClients: false,
    isDeleted: false,
    assetCustomFields: [{ id: 32, type: 'AssetCustomField', definitionId: 32, restValue: null }],
  })
})

test.each([
  ['Assets', `((deleted = 0)and(serialNumber = 'AC41'))`, []],
  ['Assets', `((deleted = null)and(serialNumber = AC41))`, [41]],
  ['Assets', `(serialNumber like 'AC*')`, [41]],
  ['Assets', `(serialNumber like 'AC*') and ((deleted = null) or (deleted = 1))`, [41, 42]],
  ['Assets', `(model.manufacturer.name = 'Acme')`, [41]],
  ['Assets', `(assetstatus.name = 'inventory') and (deleted = 1)`, [42]],
  ['Models', `(manufacturer.name = 'Acme')`, [1]],
  ['Manufacturers', `(fullName caseInsensitiveLike 'acme*')`, [1]],
  ['AssetTypes', `(assetType = 'Printer')`, []],
])('§5.5 %s by %s', (resource, qualifier, expected) => {
  expect(asked(resource, qualifier)).toEqual(expected)
})

test('§13 an asset is made, changed and deleted', () => {
  const made = desk.ask('POST', 'Assets', {
    body: {
      assetNumber: '5000',
      model: { type: 'Model', id: 1 },
      purchaseDate: '2026-01-02T00:00:00Z',
      isReservable: 'true',
      clients: [{ type: 'Client', id: 21 }],
      customFields: [{ definitionId: 32, restValue: 'B4' }],
    },
  })
  expect(made).toMatchObject({ status: 201, body: { id: 43, assetNumber: '5000', model: { id: 1 } } })
  expect(
    desk.ask('PUT', 'Assets/43', { body: { assetstatus: { id: 1, type: 'AssetStatus' } } }).body,
  ).toMatchObject({
    assetstatus: { id: 1, name: 'Deployed' },
    isReservable: true,
    clients: [{ id: 21 }],
    assetCustomFields: [{ definitionId: 32, restValue: 'B4' }],
  })
  expect(desk.ask('DELETE', 'Assets/43').body).toMatchObject({ id: 43, isDeleted: true })
  expect(desk.ask('GET', 'Assets?assetNumber=5000').body).toEqual([])
})

test('§13 the whole object of a GET can be sent back', () => {
  const whole = desk.ask('GET', 'Assets/41').body
  expect(desk.ask('PUT', 'Assets/41', { body: Object(whole) }).body).toEqual(whole)
})

test('§13 models, manufacturers and types are made by name', () => {
  expect(desk.ask('POST', 'Manufacturers', { body: { name: 'Bolt' } })).toMatchObject({
    status: 201,
    body: { id: 2, name: 'Bolt', manufacturerId: 2 },
  })
  expect(
    desk.ask('POST', 'Models', {
      body: { modelName: 'Spark', manufacturer: { type: 'Manufacturer', id: 2 }, assetTypeId: 1 },
    }),
  ).toMatchObject({ status: 201, body: { id: 2, type: 'Model', modelName: 'Spark' } })
  expect(desk.ask('GET', 'Models/2').body).toMatchObject({ manufacturer: { name: 'Bolt' }, assetTypeId: 1 })
  expect(desk.ask('POST', 'AssetTypes', { body: { assetType: 'Printer' } }).body).toEqual({
    id: 2,
    type: 'AssetType',
    assetType: 'Printer',
    hasSpecificCustomFields: false,
  })
})

test('§20.2 an asset of a model that does not exist is refused', () => {
  expect(desk.ask('PUT', 'Assets/41', { body: { model: { id: 99 } } })).toMatchObject({
    status: 400,
    body: { reason: 'model 99 does not exist.' },
  })
})
