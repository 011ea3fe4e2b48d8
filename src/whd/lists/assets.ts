import type * as v from 'valibot'

import type { Asset } from '#desk/lists.ts'
import { assetsWith } from '#desk/names/assets.ts'

import type { Api } from '../api.ts'
import { decode } from '#remote/decode.ts'
import { readOptionalName } from '../decode/names.ts'
import { record } from '../decode/record.ts'
import { id, nested, text } from '../decode/values.ts'
import { assetSearch } from '../filter/texts.ts'
import { readAll } from './read-all.ts'

/** The long form (field guide §13). */
const assetRow = record({
  id,
  assetNumber: text,
  networkName: text,
  serialNumber: text,
  assetstatus: nested({ name: text }),
  location: nested({ locationName: text }),
  model: nested({
    modelName: text,
    assetType: nested({ assetType: text }),
    manufacturer: nested({ name: text }),
  }),
})

export interface Assets {
  search(part: string): Promise<readonly Asset[]>
  byId(id: number): Promise<Asset>
}

export function createAssets(api: Api): Assets {
  return {
    async search(part) {
      const qualifier = assetSearch(part)
      const rows = await readAll(api, {
        path: api.resources.assets,
        query: [...api.long.assets, ...(qualifier === null ? [] : [['qualifier', qualifier] as const])],
        schema: assetRow,
      })
      return assetsWith(rows.map(toAsset), part)
    },
    async byId(id) {
      const about = `Asset ${id}`
      const value = await api.connection.json({ method: 'GET', path: `${api.resources.assets}/${id}`, about })
      return toAsset(decode(assetRow, value, about))
    },
  }
}

function toAsset(row: v.InferOutput<typeof assetRow>): Asset {
  return {
    id: row.id,
    number: readOptionalName(row.assetNumber),
    name: readOptionalName(row.networkName),
    serial: readOptionalName(row.serialNumber),
    kind: readOptionalName(row.model?.assetType?.assetType),
    model: readOptionalName(row.model?.modelName),
    manufacturer: readOptionalName(row.model?.manufacturer?.name),
    status: readOptionalName(row.assetstatus?.name),
    location: readOptionalName(row.location?.locationName),
  }
}
