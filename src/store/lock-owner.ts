import * as v from 'valibot'
import type { Machine } from './machine.ts'
import { markOf } from './process-mark.ts'

const LockOwner = v.object({
  pid: v.number(),
  /** When the process started, as the kernel counts; null where it does not tell. */
  processStart: v.nullable(v.string()),
  host: v.string(),
  since: v.string(),
  /** Different for each time the lock is taken. */
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
})

/** Who holds a lock. */
export type LockOwner = Readonly<v.InferOutput<typeof LockOwner>>

export function describeSelf(machine: Machine, id: string): LockOwner {
  return { ...markOf(machine), since: machine.now().toISOString(), id }
}

/** Null when the text names nobody. */
export function parseOwner(text: string): LockOwner | null {
  try {
    const parsed = v.safeParse(LockOwner, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
