import type { ResourceModel } from '../attribute-model.ts'
import { flag, number, text, toOne } from '../attributes.ts'
import { location, room } from './places.ts'

export const assetType: ResourceModel = {
  table: 'asset_type',
  key: 'id',
  attributes: { assetTypeId: number('id'), assetType: text('name'), deleted: flag('deleted') },
}

const assetStatus: ResourceModel = {
  table: 'asset_status',
  key: 'id',
  attributes: { assetStatusId: number('id'), name: text('name') },
}

export const manufacturer: ResourceModel = {
  table: 'manufacturer',
  key: 'id',
  attributes: {
    manufacturerId: number('id'),
    name: text('name'),
    fullName: text('full_name'),
    address: text('address'),
    city: text('city'),
    state: text('state'),
    postalCode: text('postal_code'),
    country: text('country'),
    phone: text('phone'),
    fax: text('fax'),
    url: text('url'),
    deleted: flag('deleted'),
  },
}

export const model: ResourceModel = {
  table: 'model',
  key: 'id',
  attributes: {
    modelId: number('id'),
    modelName: text('name'),
    manufacturerId: number('manufacturer_id'),
    assetTypeId: number('asset_type_id'),
    manufacturer: toOne('manufacturer_id', () => manufacturer),
    assetType: toOne('asset_type_id', () => assetType),
    deleted: flag('deleted'),
  },
}

export const asset: ResourceModel = {
  table: 'asset',
  key: 'id',
  attributes: {
    assetId: number('id'),
    assetNumber: text('asset_number'),
    serialNumber: text('serial_number'),
    networkName: text('network_name'),
    macAddress: text('mac_address'),
    locationId: number('location_id'),
    location: toOne('location_id', () => location),
    room: toOne('room_id', () => room),
    assetstatus: toOne('asset_status_id', () => assetStatus),
    model: toOne('model_id', () => model),
    deleted: flag('deleted'),
  },
}
