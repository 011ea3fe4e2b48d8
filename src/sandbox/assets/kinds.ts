import { assetType, manufacturer, model } from '../qualifier/models/assets.ts'
import { foreignId, reference, searchedText, truth } from '../resource/body.ts'
import { editable } from '../resource/editing.ts'
import type { Resource } from '../route.ts'
import { assetTypeShape, manufacturerShape, modelShape } from './shapes.ts'
import type { AssetTypeRow, ManufacturerRow, ModelRow } from './rows.ts'

/** What assets are made of: types, manufacturers and models (field guide §12.1, §13). */
export const assetTypes: Resource = editable<AssetTypeRow>({
  type: 'AssetType',
  select: 'select t.* from asset_type t',
  order: 't.name_folded, t.id',
  model: assetType,
  fields: [searchedText('assetType', 'name'), truth('hasSpecificCustomFields', 'has_specific_fields')],
  required: ['assetType'],
  short: assetTypeShape,
})

export const manufacturers: Resource = editable<ManufacturerRow>({
  type: 'Manufacturer',
  select: 'select t.* from manufacturer t',
  order: 't.name_folded, t.id',
  model: manufacturer,
  fields: [
    searchedText('name', 'name'),
    searchedText('fullName', 'full_name'),
    searchedText('address', 'address'),
    searchedText('city', 'city'),
    searchedText('state', 'state'),
    searchedText('postalCode', 'postal_code'),
    searchedText('country', 'country'),
    searchedText('phone', 'phone'),
    searchedText('fax', 'fax'),
    searchedText('url', 'url'),
  ],
  required: ['name'],
  short: manufacturerShape,
})

export const models: Resource = editable<ModelRow>({
  type: 'Model',
  select: 'select t.* from model t',
  order: 't.name_folded, t.id',
  model,
  fields: [
    searchedText('modelName', 'name'),
    reference('manufacturer', 'manufacturer_id', 'manufacturer'),
    foreignId('manufacturerId', 'manufacturer_id', 'manufacturer'),
    reference('assetType', 'asset_type_id', 'asset_type'),
    foreignId('assetTypeId', 'asset_type_id', 'asset_type'),
    foreignId('warrantyTypeId', 'warranty_type_id', 'warranty_type'),
  ],
  required: ['modelName'],
  short: ({ id, name }) => ({ id, type: 'Model', modelName: name }),
  details: (row, { db }) => modelShape(row, db),
})
