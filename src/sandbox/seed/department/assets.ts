/** A thing with a label that tickets can be about. */
export interface SeedAsset {
  readonly id: number
  readonly number: string
  readonly modelId: number
  readonly statusId: number
  readonly requesterId: number | null
  readonly locationId: number
}

export const assetStatuses = [
  { id: 1, name: 'Deployed' },
  { id: 2, name: 'In stock' },
  { id: 3, name: 'In repair' },
  { id: 4, name: 'Awaiting Tag' },
  { id: 5, name: 'Retired' },
] as const

export const assetTypes = [
  { id: 1, name: 'Desktop', fields: [101, 102] },
  { id: 2, name: 'Laptop', fields: [101, 102, 103] },
  { id: 3, name: 'Printer', fields: [103] },
  { id: 4, name: 'Telephone', fields: [] },
  { id: 5, name: 'Network device', fields: [102] },
] as const

export const warrantyTypes = [
  { id: 1, name: 'Three years on site' },
  { id: 2, name: 'Carry in' },
] as const

export const manufacturers = [
  {
    id: 1,
    name: 'Prairie Micro',
    fullName: 'Prairie Micro Systems Company',
    city: 'Wichita',
    url: 'https://micro.example.org',
  },
  {
    id: 2,
    name: 'Cottonwood',
    fullName: 'Cottonwood Imaging',
    city: 'Salina',
    url: 'https://imaging.example.org',
  },
  {
    id: 3,
    name: 'Flint Hills Telephone',
    fullName: 'Flint Hills Telephone Works',
    city: 'Emporia',
    url: null,
  },
] as const

export const models = [
  { id: 1, name: 'Desk 400', manufacturerId: 1, typeId: 1, warrantyTypeId: 1 },
  { id: 2, name: 'Field 14', manufacturerId: 1, typeId: 2, warrantyTypeId: 1 },
  { id: 3, name: 'Page 30', manufacturerId: 2, typeId: 3, warrantyTypeId: 2 },
  { id: 4, name: 'Badge 2', manufacturerId: 2, typeId: 3, warrantyTypeId: 2 },
  { id: 5, name: 'Ring 8', manufacturerId: 3, typeId: 4, warrantyTypeId: 2 },
  { id: 6, name: 'Edge 24', manufacturerId: 1, typeId: 5, warrantyTypeId: 1 },
] as const

/** Forty things spread over models, statuses, people and places; the last one is deleted. */
export const assets: readonly (SeedAsset & { readonly deleted: boolean })[] = Array.from(
  { length: 40 },
  (_, index) => ({
    id: index + 1,
    number: `DOC-${10_001 + index}`,
    modelId: (index % 6) + 1,
    statusId: index % 9 === 8 ? 3 : index % 13 === 12 ? 2 : 1,
    requesterId: index % 4 === 3 ? null : index + 1,
    locationId: (index % 27) + 1,
    deleted: index === 39,
  }),
)
