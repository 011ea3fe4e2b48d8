import { setTimeout } from 'node:timers/promises'
import type { Machine } from '../../src/store/machine.ts'

/** This process on a clock that stands at 24 November 2026, 9:00 UTC. */
export function machine(changes: Partial<Machine> = {}): Machine {
  return {
    pid: process.pid,
    isRunning: (pid) => {
      try {
        return process.kill(pid, 0)
      } catch {
        return false
      }
    },
    now: () => new Date('2026-11-24T09:00:00.000Z'),
    sleep: async (milliseconds, signal) => {
      await setTimeout(milliseconds, undefined, signal === undefined ? {} : { signal })
    },
    random: Math.random,
    ...changes,
  }
}
