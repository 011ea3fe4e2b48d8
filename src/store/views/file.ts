import * as v from 'valibot'
import { UsageError } from '#errors.ts'
import type { KeptFile } from '../kept-file.ts'
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
  return { path, machine, parse, none: { version: viewsVersion, views: [] } }
}

function parse(text: string, path: string): KeptViews | null {
  const stored = json(text)
  if (v.is(v.looseObject({ version: v.pipe(v.number(), v.minValue(viewsVersion + 1)) }), stored)) {
    throw new UsageError(`${path} was written by a newer helpdesk (layout ${stored.version}).`, {
      hint: 'Use that version, or name another folder with XDG_CONFIG_HOME. The file is left as it is.',
    })
  }
  const parsed = v.safeParse(ViewsFile, stored)
  return parsed.success ? parsed.output : null
}

function json(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}
