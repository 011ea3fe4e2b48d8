import * as v from 'valibot'
import type { KeptFile } from '../kept-file.ts'
import { parseLayout } from '../layout.ts'
import type { Machine } from '../machine.ts'

/** The layout that this program writes; a file with a higher one is left alone. */
const viewsVersion = 1

// Loose: keys that a later program of the same layout wrote survive our writing.
const ViewsFile = v.looseObject({
  version: v.optional(v.literal(viewsVersion), viewsVersion),
  views: v.array(v.looseObject({ name: v.string(), filter: v.string() })),
})

export interface KeptViews {
  readonly version: typeof viewsVersion
  readonly views: readonly { readonly name: string; readonly filter: string }[]
}

export function viewsFile(path: string, machine: Machine): KeptFile<KeptViews> {
  return {
    path,
    machine,
    parse: (text) => parseLayout(text, path, { version: viewsVersion, schema: ViewsFile }),
    none: { version: viewsVersion, views: [] },
  }
}
