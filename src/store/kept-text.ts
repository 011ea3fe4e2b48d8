import * as v from 'valibot'

/** What of a kept text is read again, as valibot checks it. */
export const keptText = {
  version: v.optional(v.number(), 1),
  verb: v.string(),
  ids: v.array(v.number()),
  ranges: v.optional(v.array(v.object({ from: v.number(), to: v.number() })), []),
  text: v.nullable(v.string()),
  fields: v.record(v.string(), v.string()),
  options: v.optional(v.record(v.string(), v.union([v.string(), v.boolean(), v.array(v.string())])), {}),
  profile: v.nullable(v.string()),
  server: v.optional(v.nullable(v.string()), null),
  editing: v.optional(v.nullable(v.string()), null),
  at: v.string(),
  key: v.exactOptional(v.string()),
}

/** What a person typed for a write that is not done. It is never sent by itself. */
export interface KeptText {
  readonly version: number
  /** The command, such as `resolve`. */
  readonly verb: string
  /** The tickets it is for; empty for `new`. */
  readonly ids: readonly number[]
  /** Ranges of tickets that were not looked up yet. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[]
  readonly text: string | null
  /** Other values by the name of their field. */
  readonly fields: Readonly<Record<string, string>>
  /** Options of the command that matter when it is done later, as they were typed. */
  readonly options: Readonly<Record<string, string | boolean | readonly string[]>>
  readonly profile: string | null
  /** Where no profile names it. */
  readonly server: string | null
  /** What is in an editor; what was saved there stands in a file beside the draft. */
  readonly editing: string | null
  /** When it was last written, ISO 8601. */
  readonly at: string
  /** Its own for ever, as names are given again: the run that sends it names it. */
  readonly key?: string
}

/** Text as a file holds it; ends with a line end. */
export function content(kept: object): string {
  return `${JSON.stringify(kept, null, 2)}\n`
}
