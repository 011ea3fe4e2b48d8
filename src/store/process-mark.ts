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
  const found = processAt(mark.pid)
  if (found === null) return false
  // The same number with another start is another process.
  return found.hasEnded || (mark.processStart !== null && found.start !== mark.processStart)
}

function processStart(pid: number): string | null {
  return processAt(pid)?.start ?? null
}

interface Process {
  /** Boot and start time. */
  readonly start: string
  /** It keeps its number only until its parent has asked how it ended. */
  readonly hasEnded: boolean
}

/** What the kernel tells in /proc; null where there is none. */
function processAt(pid: number): Process | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program's name stands in parentheses and may hold blanks. After it come the state, field 3, and the start time, field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, ticks] = [fields[0], fields[19]]
    return ticks === undefined
      ? null
      : { start: `${boot}:${ticks}`, hasEnded: state === 'Z' || state === 'X' }
  } catch {
    return null
  }
}
