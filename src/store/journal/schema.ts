import * as v from 'valibot'
import {
  intentSchema,
  keptTicketSchema,
  mailSchema,
  moveSchema,
  noteSchema,
  wantedSchema,
} from '#desk/runs/schemas.ts'
import { runVersion } from './line.ts'

const text = v.nullable(v.string())
const number = v.nullable(v.number())

const mark = v.object({ pid: v.number(), processStart: text, host: v.string() })

const result = v.variant('ok', [
  v.object({
    id: number,
    ok: v.literal(true),
    changed: v.record(v.string(), v.strictTuple([v.unknown(), v.unknown()])),
    note: v.exactOptional(v.number()),
    attachments: v.exactOptional(v.array(v.number())),
  }),
  v.object({
    id: number,
    ok: v.literal(false),
    done: v.exactOptional(v.array(v.string())),
    left: v.exactOptional(v.array(v.string())),
    error: v.object({ code: v.string(), exit: v.number(), message: v.string(), hint: text }),
  }),
])

const before = v.object({
  values: wantedSchema,
  updated: v.exactOptional(v.string()),
  level: number,
  group: text,
  noteCount: v.number(),
  noteIds: v.exactOptional(v.array(v.number())),
  fileIds: v.exactOptional(v.array(v.number())),
})

const step = v.object({
  note: v.nullable(noteSchema),
  move: v.nullable(moveSchema),
  set: wantedSchema,
  mail: v.optional(mailSchema),
  wanted: wantedSchema,
  group: text,
})

/** The first line of a run's file. */
export const headLine = v.object({
  is: v.literal('run'),
  version: v.literal(runVersion),
  at: v.string(),
  profile: text,
  server: text,
  command: v.string(),
  words: v.array(v.string()),
  ids: v.array(v.number()),
  intent: v.nullable(intentSchema),
  tickets: v.optional(v.nullable(v.array(keptTicketSchema)), null),
  files: v.exactOptional(v.array(v.string())),
  undoes: text,
  outbox: v.exactOptional(v.string()),
  draft: v.exactOptional(v.string()),
  by: mark,
})

/** Any line after the first. */
export const laterLine = v.variant('is', [
  v.object({
    is: v.literal('sending'),
    key: v.number(),
    at: v.string(),
    patience: v.exactOptional(v.number()),
    equal: v.exactOptional(v.nullable(v.array(v.number()))),
    before: v.nullable(before),
    step: v.nullable(step),
  }),
  v.object({
    is: v.literal('finished'),
    key: v.number(),
    at: v.exactOptional(v.string()),
    result,
    after: v.nullable(wantedSchema),
    updated: v.exactOptional(v.string()),
  }),
  v.object({ is: v.literal('resumed'), at: v.string(), by: mark }),
  v.object({ is: v.literal('undone'), by: text }),
])
