import { customFieldValues, writeCustomFields } from '../custom-fields/values.ts'
import { location as locationModel } from '../qualifier/models/places.ts'
import type { Resource } from '../route.ts'
import { foreignId, searchedText } from '../resource/body.ts'
import { editable } from '../resource/editing.ts'

export interface LocationRow {
  readonly id: number
  readonly name: string
  readonly address: string | null
  readonly city: string | null
  readonly state: string | null
  readonly postal_code: string | null
  readonly country: string | null
  readonly default_priority_type_id: number | null
  readonly deleted: number | null
}

/** A location inside another object (field guide §8.4). */
export function nestedLocation(row: LocationRow): object {
  return {
    id: row.id,
    type: 'Location',
    address: row.address,
    city: row.city,
    locationName: row.name,
    postalCode: row.postal_code,
    state: row.state,
  }
}

function listedLocation(row: LocationRow): object {
  return {
    ...nestedLocation(row),
    country: row.country,
    priorityTypes: [],
    defaultPriorityTypeId: row.default_priority_type_id,
  }
}

/** Locations (field guide §12.5). */
export const locations: Resource = editable<LocationRow>({
  type: 'Location',
  select: 'select t.* from location t',
  order: 't.name_folded, t.id',
  model: locationModel,
  fields: [
    searchedText('locationName', 'name'),
    searchedText('address', 'address'),
    searchedText('city', 'city'),
    searchedText('state', 'state'),
    searchedText('postalCode', 'postal_code'),
    searchedText('country', 'country'),
    foreignId('defaultPriorityTypeId', 'default_priority_type_id', 'priority_type'),
  ],
  required: ['locationName'],
  short: listedLocation,
  details: (row, { db }) => ({
    ...listedLocation(row),
    locationCustomFields: customFieldValues(db, 'location', row.id),
  }),
  after: (id, body, { db }) => writeCustomFields(db, 'location', id, body),
})
