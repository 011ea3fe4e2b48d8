import * as v from 'valibot'
import { UsageError } from '#errors.ts'

export interface Layout<Held> {
  /** The one that this program writes; a file with a higher one is left alone. */
  readonly version: number
  readonly schema: v.GenericSchema<unknown, Held>
}

/** What a JSON file of ours holds; null when it is damaged. Throws UsageError when a newer program wrote it. */
export function parseLayout<Held>(
  text: string,
  path: string,
  { version, schema }: Layout<Held>,
): Held | null {
  const stored = json(text)
  if (v.is(v.looseObject({ version: v.pipe(v.number(), v.minValue(version + 1)) }), stored)) {
    throw new UsageError(`${path} was written by a newer helpdesk (layout ${stored.version}).`, {
      hint: 'Use that version, or name another folder with XDG_CONFIG_HOME. The file is left as it is.',
    })
  }
  const parsed = v.safeParse(schema, stored)
  return parsed.success ? parsed.output : null
}

function json(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}
