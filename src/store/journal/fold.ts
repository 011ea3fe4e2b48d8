import { isCut, isUntried, type Run, type RunEntry, type RunHead, type Standing } from '#desk/runs/run.ts'
import { bothWanted, nothingWanted } from '#desk/wanted.ts'
import type { ProcessMark } from '../process-mark.ts'
import type { HeadLine, LaterLine } from './line.ts'

export interface Folding {
  /** r1, r2, … */
  readonly name: string
  readonly isGone: (worker: ProcessMark) => boolean
}

type Trace = Omit<RunEntry, 'key' | 'id' | 'ticket' | 'standing'>

/** Puts the lines of a run's file together to what the run did. */
export function foldRun(head: HeadLine, lines: readonly LaterLine[], { name, isGone }: Folding): Run {
  const { is: _, version: __, by, ...rest } = head
  const traces = new Map<number, Trace>(keysOf(rest).map((key) => [key, untouched]))
  let worker = by
  let undoneBy: string | null = null
  for (const line of lines) {
    if (line.is === 'resumed') {
      worker = line.by
      for (const [key, trace] of traces) traces.set(key, endedBy(trace, line.at))
    } else if (line.is === 'undone') undoneBy = line.by
    else traces.set(line.key, next(traces.get(line.key) ?? untouched, line))
  }
  const entries = [...traces].map(([key, trace]) => entry(key, trace, rest))
  return { ...rest, name, underWay: isCut(entries) && !isGone(worker), entries, undoneBy }
}

function keysOf({ ids, tickets }: Pick<RunHead, 'ids' | 'tickets'>): readonly number[] {
  return tickets === null ? ids : tickets.map((_, at) => at + 1)
}

/** Whoever takes a run over has seen that its last worker is gone, and so are its connections. */
function endedBy(trace: Trace, at: string): Trace {
  return trace.sending === null || trace.ended !== null ? trace : { ...trace, ended: at }
}

const untouched: Trace = {
  sendings: 0,
  sending: null,
  finished: null,
  ended: null,
  replaced: nothingWanted,
  reached: nothingWanted,
  moved: null,
}

function next(trace: Trace, line: Extract<LaterLine, { is: 'sending' | 'finished' }>): Trace {
  if (line.is === 'finished') {
    const reached = bothWanted(trace.reached, line.after ?? nothingWanted)
    return { ...trace, finished: line, ended: trace.ended ?? line.at ?? null, reached }
  }
  const { before, step } = line
  const values = before?.values ?? nothingWanted
  return {
    sendings: trace.sendings + 1,
    sending: line,
    finished: null,
    ended: null,
    // What a ticket held before the whole run is what an undo puts back, however often the run was resumed.
    replaced: bothWanted(values, trace.replaced),
    reached: bothWanted(trace.reached, step?.wanted ?? nothingWanted),
    moved: trace.moved ?? (before && step?.move ? { ...before, move: step.move } : null),
  }
}

function entry(key: number, trace: Trace, { ids, tickets }: Pick<RunHead, 'ids' | 'tickets'>): RunEntry {
  const id = ids.length > 0 ? key : (trace.finished?.result.id ?? null)
  return { key, id, ticket: tickets?.[key - 1] ?? null, standing: standingOf(trace), ...trace }
}

function standingOf({ sending, finished }: Trace): Standing {
  if (finished === null) return sending === null ? 'not done' : 'unknown'
  const { result } = finished
  if (result.ok) return 'done'
  if (result.error.exit === 8) return 'unknown'
  return isUntried(result) ? 'not done' : 'failed'
}
