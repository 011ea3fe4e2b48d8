import { assetType, manufacturer, model } from '../qualifier/models/assets.ts'
import { foreignId, reference, searchedText, truth } from '../resource/body.ts'
import { json } from '../answer.ts'
import { editable, liveRow, type Editing } from '../resource/editing.ts'
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

const shortModel = ({ id, name }: ModelRow): object => ({ id, type: 'Model', modelName: name })

const modelEditing: Editing<ModelRow> = {
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
  short: shortModel,
  details: (row, { db }) => modelShape(row, db),
}

export const models: Resource = editable(modelEditing)

/** Models of which also a single one is short unless the long form is asked for. */
export const modelsAsAsked: Resource = {
  ...models,
  item: {
    ...models.item,
    GET: (call) => {
      const row = liveRow(call, modelEditing)
      return json(call.asked.isLong ? modelShape(row, call.db) : shortModel(row))
    },
  },
}
