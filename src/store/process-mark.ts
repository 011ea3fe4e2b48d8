import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Machine } from './machine.ts'

/** What tells one process from every other. */
export interface ProcessMark {
  readonly pid: number
  /** When the process started, as the kernel counts; null where it does not tell. */
  readonly processStart: string | null
  readonly host: string
}

export function markOf({ pid }: Pick<Machine, 'pid'>): ProcessMark {
  return { pid, processStart: processStart(pid), host: hostname() }
}

/** It is the process that asks. */
export function isSelf({ pid, processStart, host }: ProcessMark, machine: Pick<Machine, 'pid'>): boolean {
  const self = markOf(machine)
  return pid === self.pid && processStart === self.processStart && host === self.host
}

/** True only when the process surely runs no more; on another machine nobody can tell. */
export function isGone(mark: ProcessMark, machine: Pick<Machine, 'isRunning'>): boolean {
  if (mark.host !== hostname()) return false
  if (!machine.isRunning(mark.pid)) return true
  const started = processStart(mark.pid)
  // The same number with another start is another process.
  return started !== null && mark.processStart !== null && started !== mark.processStart
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
