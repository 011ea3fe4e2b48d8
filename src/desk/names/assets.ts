import { UsageError } from '#errors.ts'
import type { HelpDesk } from '../helpdesk.ts'
import type { Asset } from '../lists.ts'
import { idOf, several } from './fixed.ts'
import { fold, pattern } from './pattern.ts'

/** Things in which this is a part of number, name or serial number, any case, `*` for any run of characters. */
export function assetsWith(assets: readonly Asset[], part: string): readonly Asset[] {
  const { within } = pattern(part.trim())
  return assets.filter((asset) => spellings(asset).some(within))
}

/**
 * The one thing that a ticket is about; what is called exactly so goes before what only has it as a part; or `id:7`. Throws
 * UsageError with the candidates where none or several fit.
 */
export async function oneAsset(desk: Pick<HelpDesk, 'assets' | 'asset'>, wanted: string): Promise<Asset> {
  const id = idOf(wanted)
  if (id !== null) return desk.asset(id)
  const found = assetsWith(await desk.assets(wanted.trim()), wanted)
  const exact = found.filter((asset) => spellings(asset).some((text) => fold(text) === fold(wanted.trim())))
  const fitting = exact.length > 0 ? exact : found
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) return only
  if (only !== undefined) {
    throw several(
      wanted,
      { one: 'asset', many: 'assets' },
      fitting.map((asset) => ({ id: asset.id, name: nameOfAsset(asset) })),
    )
  }
  throw new UsageError(`There is no asset "${wanted}".`, {
    hint: 'Search by a shorter part: helpdesk assets SEARCH',
  })
}

/** What a person calls it: the number on its label, else another name. */
export function nameOfAsset(asset: Asset): string {
  return spellings(asset)[0] ?? `asset ${asset.id}`
}

function spellings({ number, name, serial }: Asset): readonly string[] {
  return [number, name, serial].filter((text) => text !== null)
}
