import type { Database } from '../../database/database.ts'
import {
  assetStatuses,
  assetTypes,
  assets,
  manufacturers,
  models,
  warrantyTypes,
} from '../department/assets.ts'
import type { SeedAsset } from '../department/assets.ts'
import { deletedFlag, insertFolded } from './insert.ts'

const day = 86_400

/** Models, makers, types, statuses and the forty assets; their dates count back from now. */
export function writeAssets(db: Database, now: number): void {
  for (const status of assetStatuses) insertFolded(db, 'asset_status', status, ['name'])
  for (const type of warrantyTypes) db.insert('warranty_type', type)
  for (const { id, name, fields } of assetTypes) {
    insertFolded(db, 'asset_type', { id, name, has_specific_fields: fields.length > 0, deleted: 0 }, ['name'])
    for (const fieldId of fields) db.insert('asset_type_field', { asset_type_id: id, field_id: fieldId })
  }
  for (const { id, name, fullName, city, url } of manufacturers) {
    const row = { id, name, full_name: fullName, city, state: 'KS', country: 'USA', url, deleted: 0 }
    insertFolded(db, 'manufacturer', row, ['name', 'full_name', 'city', 'state', 'country', 'url'])
  }
  for (const { id, name, manufacturerId, typeId, warrantyTypeId } of models) {
    const row = {
      id,
      name,
      manufacturer_id: manufacturerId,
      asset_type_id: typeId,
      warranty_type_id: warrantyTypeId,
      deleted: 0,
    }
    insertFolded(db, 'model', row, ['name'])
  }
  for (const asset of assets) writeAsset(db, asset, now)
}

function writeAsset(db: Database, asset: SeedAsset & { deleted: boolean }, now: number): void {
  const two = String(asset.id).padStart(2, '0')
  const bought = now - (90 + asset.id * 31) * day
  const row = {
    id: asset.id,
    asset_number: asset.number,
    serial_number: `PM${two}K${9000 - asset.id}`,
    network_name: `doc-${two}`,
    network_address: `192.0.2.${asset.id}`,
    mac_address: `02:00:5e:00:53:${two}`,
    model_id: asset.modelId,
    asset_status_id: asset.statusId,
    location_id: asset.locationId,
    purchase_date: bought,
    warranty_expiration: bought + 3 * 365 * day,
    notes: asset.statusId === 3 ? 'With the maker since last week.' : null,
    reservable: asset.modelId === 2,
    deleted: deletedFlag(asset.deleted),
  }
  insertFolded(db, 'asset', row, ['asset_number', 'serial_number', 'network_name', 'mac_address', 'notes'])
  if (asset.requesterId !== null)
    db.insert('asset_client', { asset_id: asset.id, client_id: asset.requesterId })
  if (asset.modelId <= 2)
    db.insert('asset_field_value', {
      asset_id: asset.id,
      field_id: 101,
      value: String(2027 + (asset.id % 4)),
    })
}
