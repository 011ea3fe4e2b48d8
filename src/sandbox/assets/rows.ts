interface Deletable {
  readonly id: number
  readonly deleted: number | null
}

export interface AssetTypeRow extends Deletable {
  readonly name: string
  readonly has_specific_fields: number
}

export interface ManufacturerRow extends Deletable {
  readonly name: string
  readonly full_name: string | null
  readonly address: string | null
  readonly city: string | null
  readonly state: string | null
  readonly postal_code: string | null
  readonly country: string | null
  readonly phone: string | null
  readonly fax: string | null
  readonly url: string | null
}

export interface ModelRow extends Deletable {
  readonly name: string
  readonly manufacturer_id: number | null
  readonly asset_type_id: number | null
  readonly warranty_type_id: number | null
}

/** Dates are unix seconds. */
export interface AssetRow extends Deletable {
  readonly asset_number: string | null
  readonly serial_number: string | null
  readonly network_name: string | null
  readonly network_address: string | null
  readonly mac_address: string | null
  readonly model_id: number | null
  readonly asset_status_id: number | null
  readonly location_id: number | null
  readonly room_id: number | null
  readonly billing_rate_id: number | null
  readonly warranty_type_id: number | null
  readonly purchase_date: number | null
  readonly contract_expiration: number | null
  readonly lease_expiration: number | null
  readonly warranty_expiration: number | null
  readonly version: string | null
  readonly notes: string | null
  readonly notes_visible: number
  readonly reservable: number
  readonly synchronization_disabled: number
}
