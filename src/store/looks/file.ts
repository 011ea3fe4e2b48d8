import * as v from 'valibot'
import type { KeptFile } from '../kept-file.ts'
import { parseLayout } from '../layout.ts'
import type { Machine } from '../machine.ts'

/** The layout that this program writes; a file with a higher one is left alone. */
const looksVersion = 1

const Instant = v.pipe(v.string(), v.isoTimestamp())

const SeenTicket = v.object({
  id: v.number(),
  updated: Instant,
  status: v.string(),
  state: v.picklist(['open', 'waiting', 'resolved', 'closed', 'canceled']),
  tech: v.nullable(v.string()),
  noteCount: v.number(),
})

// Loose: keys that a later program of the same layout wrote survive our writing.
const LooksFile = v.looseObject({
  version: v.optional(v.literal(looksVersion), looksVersion),
  looks: v.array(v.looseObject({ of: v.string(), at: Instant, tickets: v.array(SeenTicket) })),
})

/** The last looks of one account, the latest first. */
export interface KeptLooks {
  readonly version: typeof looksVersion
  readonly looks: readonly KeptLook[]
}

export interface KeptLook {
  /** Which tickets were looked at. */
  readonly of: string
  readonly at: string
  readonly tickets: readonly v.InferOutput<typeof SeenTicket>[]
}

export function looksFile(path: string, machine: Machine): KeptFile<KeptLooks> {
  return {
    path,
    machine,
    parse: (text) => parseLayout(text, path, { version: looksVersion, schema: LooksFile }),
    none: { version: looksVersion, looks: [] },
  }
}
