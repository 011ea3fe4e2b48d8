import type { Before, RunHead, SentStep } from '#desk/runs/run.ts'
import type { Wanted } from '#desk/wanted.ts'

/** A run that sets the priority of two tickets. */
export function runHead(told: Partial<RunHead> = {}): RunHead {
  return {
    at: '2026-11-24T09:00:00.000Z',
    profile: 'plains',
    server: 'https://desk.example.org',
    command: 'set',
    words: ['set', '1042,1185', 'priority=High'],
    ids: [1042, 1185],
    intent: { verb: 'set', wanted: priority(2, 'High'), force: false },
    tickets: null,
    undoes: null,
    ...told,
  }
}

export function priority(value: number, shown: string): Wanted {
  return { keys: { priority: { value, shown } }, fields: {} }
}

export function before(values: Wanted, told: Partial<Before> = {}): Before {
  return { values, level: 1, group: 'Applications', noteCount: 3, ...told }
}

export function step(wanted: Wanted, told: Partial<SentStep> = {}): SentStep {
  return { note: null, move: null, set: wanted, wanted, group: null, ...told }
}
