import type { Answer } from '../answer.ts'
import { writeCustomFields } from '../custom-fields/values.ts'
import { all } from '../qualifier/fragment.ts'
import { asset as assetModel } from '../qualifier/models/assets.ts'
import { idIn, plainText, reference, searchedText, time, truth } from '../resource/body.ts'
import { editable, type Editing } from '../resource/editing.ts'
import { listAnswer, qualifierCondition } from '../resource/listing.ts'
import { refuseWithReason } from '../refusal.ts'
import type { Call, Resource } from '../route.ts'
import type { AssetRow } from './rows.ts'
import { detailedAsset, shortAsset } from './shapes.ts'

const editing: Editing<AssetRow> = {
  type: 'Asset',
  select: 'select t.* from asset t',
  order: 't.id',
  model: assetModel,
  fields: [
    searchedText('assetNumber', 'asset_number'),
    searchedText('serialNumber', 'serial_number'),
    searchedText('networkName', 'network_name'),
    searchedText('macAddress', 'mac_address'),
    searchedText('notes', 'notes'),
    plainText('networkAddress', 'network_address'),
    plainText('version', 'version'),
    reference('assetstatus', 'asset_status_id', 'asset_status'),
    reference('billingRate', 'billing_rate_id', 'billing_rate'),
    reference('location', 'location_id', 'location'),
    reference('model', 'model_id', 'model'),
    reference('room', 'room_id', 'room'),
    reference('warrantyType', 'warranty_type_id', 'warranty_type'),
    time('purchaseDate', 'purchase_date'),
    time('contractExpiration', 'contract_expiration'),
    time('leaseExpirationDate', 'lease_expiration'),
    time('warrantyExpirationDate', 'warranty_expiration'),
    truth('isSynchronizationDisabled', 'synchronization_disabled'),
    truth('isReservable', 'reservable'),
    truth('isNotesVisibleToClients', 'notes_visible'),
  ],
  required: ['assetNumber'],
  short: (row, { db }) => shortAsset(row, db),
  details: (row, { db }) => detailedAsset(row, db),
  after: (id, body, call) => {
    writeCustomFields(call.db, 'asset', id, body)
    if (body['clients'] !== undefined) writeClients(id, body['clients'], call)
  },
  list,
}

/** `assetNumber=` finds one asset without a qualifier. */
function list(call: Call): Answer {
  const asked = qualifierCondition(call, assetModel)
  const number = call.query.get('assetNumber')
  if (number === null) return listAnswer(call, editing, asked)
  return listAnswer(call, editing, all([{ text: 't.asset_number = ?', values: [number] }, asked]))
}

function writeClients(id: number, given: unknown, { db }: Call): void {
  if (given !== null && !Array.isArray(given)) throw refuseWithReason(400, 'clients must be a list.')
  const clients = new Set((given ?? []).map((client: unknown) => idIn(client, 'clients')))
  db.run('delete from asset_client where asset_id = ?', id)
  for (const client of clients) {
    if (client === undefined || db.get('select 1 from client where id = ?', client) === undefined)
      throw refuseWithReason(400, `The client ${client ?? ''} does not exist.`)
    db.insert('asset_client', { asset_id: id, client_id: client })
  }
}

/** Assets (field guide §13). */
export const assets: Resource = editable<AssetRow>(editing)
