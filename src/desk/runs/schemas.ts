import * as v from 'valibot'
import type { Verb } from '../workflow.ts'

/** What of a run is read again, as valibot checks it. */

const text = v.nullable(v.string())
const numbered = v.exactOptional(v.object({ value: v.number(), shown: text }))
const numberedOrNone = v.exactOptional(v.object({ value: v.nullable(v.number()), shown: text }))
const worded = v.exactOptional(v.object({ value: text, shown: text }))

export const wantedSchema = v.object({
  keys: v.object({
    status: numbered,
    type: numbered,
    priority: numberedOrNone,
    tech: numberedOrNone,
    requester: numberedOrNone,
    location: numberedOrNone,
    department: numberedOrNone,
    room: worded,
    subject: worded,
    detail: v.exactOptional(v.object({ value: v.string(), shown: text })),
  }),
  fields: v.record(v.string(), v.object({ label: v.string(), value: text })),
})

export const mailSchema = v.object({
  requester: v.boolean(),
  tech: v.boolean(),
  group: v.boolean(),
  cc: v.boolean(),
})

const intendedNote = {
  text: v.string(),
  hidden: v.boolean(),
  solution: v.boolean(),
  minutes: v.number(),
}

export const noteSchema = v.object({
  ...intendedNote,
  status: v.optional(v.number()),
  mail: v.optional(mailSchema),
})

export const moveSchema = v.picklist(['escalate', 'deescalate'])

export const intentSchema = v.object({
  verb: v.custom<Verb>((word) => typeof word === 'string'),
  wanted: v.optional(wantedSchema),
  tech: v.exactOptional(v.picklist(['me', 'nobody'])),
  move: v.optional(moveSchema),
  group: v.optional(v.string()),
  note: v.optional(v.object(intendedNote)),
  mail: v.optional(mailSchema),
  force: v.boolean(),
  ifUpdated: v.optional(v.string()),
})

/** What a run wanted of each ticket. */
export type KeptIntent = Readonly<v.InferOutput<typeof intentSchema>>
