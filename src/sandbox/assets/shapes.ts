import { isoTime } from '../clock.ts'
import { customFieldValues } from '../custom-fields/values.ts'
import type { Database } from '../database/database.ts'
import { nestedLocation } from '../reference/locations.ts'
import { referred } from '../resource/referred.ts'
import type { AssetRow, AssetTypeRow, ManufacturerRow, ModelRow } from './rows.ts'

export function assetTypeShape(row: AssetTypeRow): object {
  return {
    id: row.id,
    type: 'AssetType',
    assetType: row.name,
    hasSpecificCustomFields: row.has_specific_fields === 1,
  }
}

export function manufacturerShape(row: ManufacturerRow): object {
  return {
    id: row.id,
    type: 'Manufacturer',
    name: row.name,
    fullName: row.full_name,
    address: row.address,
    city: row.city,
    state: row.state,
    postalCode: row.postal_code,
    country: row.country,
    phone: row.phone,
    fax: row.fax,
    url: row.url,
    manufacturerId: row.id,
  }
}

export function modelShape(row: ModelRow, db: Database): object {
  const type = referred(db, 'asset_type', row.asset_type_id)
  const manufacturer = referred(db, 'manufacturer', row.manufacturer_id)
  return {
    id: row.id,
    type: 'Model',
    assetTypeId: row.asset_type_id,
    manufacturerId: row.manufacturer_id,
    modelId: row.id,
    modelName: row.name,
    warrantyTypeId: row.warranty_type_id,
    assetType: type && { id: type.id, type: 'AssetType', assetType: type.name },
    manufacturer: manufacturer && manufacturerShape(manufacturer),
  }
}

/** The row of a list; the model's and the manufacturer's names stand both inside and beside (field guide §13). */
export function shortAsset(row: AssetRow, db: Database): object {
  const model = referred(db, 'model', row.model_id)
  const manufacturer = model?.manufacturer_id ?? null
  return {
    id: row.id,
    type: 'Asset',
    macAddress: row.mac_address,
    networkName: row.network_name,
    assetNumber: row.asset_number,
    serialNumber: row.serial_number,
    model: model && { id: model.id, type: 'Model', modelName: model.name },
    modelName: model?.name ?? null,
    manufacturer: manufacturer === null ? null : { id: manufacturer, type: 'Manufacturer' },
  }
}

/** The long form (field guide §13). */
export function detailedAsset(row: AssetRow, db: Database): object {
  return {
    id: row.id,
    type: 'Asset',
    assetNumber: row.asset_number,
    contractExpiration: isoOrNull(row.contract_expiration),
    macAddress: row.mac_address,
    networkAddress: row.network_address,
    networkName: row.network_name,
    notes: row.notes,
    purchaseDate: isoOrNull(row.purchase_date),
    serialNumber: row.serial_number,
    version: row.version,
    ...relations(row, db),
    clients: db
      .all<{ id: number }>(
        'select client_id as id from asset_client where asset_id = ? order by client_id',
        row.id,
      )
      .map(({ id }) => ({ id, type: 'Client' })),
    isSynchronizationDisabled: row.synchronization_disabled === 1,
    isReservable: row.reservable === 1,
    leaseExpirationDate: isoOrNull(row.lease_expiration),
    warrantyExpirationDate: isoOrNull(row.warranty_expiration),
    isNotesVisibleToClients: row.notes_visible === 1,
    isDeleted: row.deleted === 1,
    assetCustomFields: customFieldValues(db, 'asset', row.id),
  }
}

function relations(row: AssetRow, db: Database): object {
  const status = referred(db, 'asset_status', row.asset_status_id)
  const rate = referred(db, 'billing_rate', row.billing_rate_id)
  const location = referred(db, 'location', row.location_id)
  const model = referred(db, 'model', row.model_id)
  const room = referred(db, 'room', row.room_id)
  return {
    assetstatus: status && { id: status.id, type: 'AssetStatus', name: status.name },
    billingRate: rate && { id: rate.id, type: 'BillingRate', name: rate.name },
    location: location && {
      ...nestedLocation(location),
      defaultPriorityTypeId: location.default_priority_type_id,
    },
    model: model && modelShape(model, db),
    room: room && { id: room.id, type: 'Room', roomName: room.name },
    warrantyType: row.warranty_type_id === null ? null : { id: row.warranty_type_id, type: 'WarrantyType' },
  }
}

function isoOrNull(seconds: number | null): string | null {
  return seconds === null ? null : isoTime(seconds)
}
