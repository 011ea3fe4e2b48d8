import * as v from 'valibot'
import type { Verb } from '../standing/workflow.ts'

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

const numberOrNone = v.nullable(v.number())

/** A ticket to be created, as it is kept until the help desk has it. */
export const keptTicketSchema = v.object({
  type: v.number(),
  subject: text,
  detail: v.string(),
  requester: numberOrNone,
  location: numberOrNone,
  department: numberOrNone,
  room: text,
  priority: numberOrNone,
  tech: numberOrNone,
  assets: v.array(v.number()),
  cc: v.array(v.string()),
  /** Values by the number of their definition. */
  fields: v.record(v.string(), v.string()),
  status: v.exactOptional(numberOrNone),
  mail: v.optional(mailSchema),
})

/** What a run wanted of each ticket. */
export type KeptIntent = Readonly<v.InferOutput<typeof intentSchema>>
