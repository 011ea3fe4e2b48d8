import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import * as v from 'valibot'
import type { Machine } from './machine.ts'

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
  return {
    pid: machine.pid,
    processStart: processStart(machine.pid),
    host: hostname(),
    since: machine.now().toISOString(),
    id,
  }
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

/** True only when the owner surely runs no more; on another machine nobody can tell. */
export function isDead(owner: LockOwner, machine: Machine): boolean {
  if (owner.host !== hostname()) return false
  if (!machine.isRunning(owner.pid)) return true
  const started = processStart(owner.pid)
  // The same number with another start is another process.
  return started !== null && owner.processStart !== null && started !== owner.processStart
}

/** Boot and start time of a process from /proc; null where there is none. */
function processStart(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program's name stands in parentheses and may hold blanks; the start time is field 22, the 20th after it.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return ticks === undefined ? null : `${boot}:${ticks}`
  } catch {
    return null
  }
}
