import type { Mail, Move } from '#desk/helpdesk.ts'
import type { Moved, Run, RunEntry } from '#desk/runs/run.ts'
import type { Ticket } from '#desk/ticket.ts'
import { bothWanted, compared, isNothing, isTaken, nothingWanted, only } from '#desk/wanted.ts'
import { ConflictError } from '#errors.ts'
import { askFirst, type Safety } from './ask-first.ts'
import { carryOut } from './sending/carry-out.ts'
import { isMoved } from './sending/check-taken.ts'
import type { ChangeParts, Changing } from './change-tickets.ts'
import { eachTicket, type Task } from './sending/each-ticket.ts'
import type { Intent } from './intent.ts'
import { noRecording } from './journal.ts'

export interface Undoing extends Safety {
  readonly mail: Mail | undefined
  /** Put back also what somebody changed since. */
  readonly force: boolean
}

/** The tickets of a run on which something can be put back. */
export function undoable({ entries }: Pick<Run, 'entries'>): readonly RunEntry[] {
  return entries.filter(
    ({ id, standing, replaced, moved }) =>
      id !== null && standing !== 'not done' && (moved !== null || !isNothing(replaced)),
  )
}

/** Puts the old values of a run back where nobody changed them since. It is a run itself. */
export async function undoRun(run: Run, undoing: Undoing, parts: ChangeParts): Promise<Changing> {
  const entries = new Map(undoable(run).map((entry) => [entry.key, entry]))
  const ids = [...entries.keys()]
  const intent: Intent = { verb: 'undo', mail: undoing.mail, force: undoing.force }
  await askFirst({ count: ids.length, intent, safety: undoing }, parts.asking)
  const { dryRun } = undoing
  const begins = { command: 'undo', ids, intent: null, tickets: null, undoes: run.name }
  const recording = dryRun ? noRecording : parts.journal.begin(begins)
  const task: Task = {
    ids,
    intent: { ...intent, ...anyOf([...entries.values()]) },
    dryRun,
    recording,
    write(ticket, doing) {
      const entry = entries.get(ticket.id)
      if (!entry) throw new Error('only tickets of the run are read')
      return carryOut({ ...intent, ...putBack(entry, ticket, undoing) }, ticket, doing)
    },
  }
  return { count: ids.length, results: eachTicket(task, parts), run: recording.name }
}

type Back = Pick<Intent, 'wanted' | 'move'>

/** All that may have to be put back, for what has to be known before. */
function anyOf(entries: readonly RunEntry[]): Back {
  const wanted = entries.reduce((all, { replaced }) => bothWanted(all, replaced), nothingWanted)
  return { wanted, move: entries.some(({ moved }) => moved?.move === 'deescalate') ? 'escalate' : undefined }
}

/** What is to be put back on a ticket. Throws ConflictError when somebody changed it since, unless forced. */
function putBack(
  { standing, replaced, reached, moved }: RunEntry,
  ticket: Ticket,
  { force }: Pick<Undoing, 'force'>,
): Back {
  const ours = new Set(
    compared(reached, ticket)
      .filter(isTaken)
      .map(({ name }) => name),
  )
  const others = compared(replaced, ticket).filter((one) => !isTaken(one) && !ours.has(one.name))
  const way = moved && wayBack(moved, ticket)
  // A write that failed may have changed a part of it; the rest is not ours to judge.
  if (!force && standing !== 'failed' && (others.length > 0 || way === 'elsewhere')) {
    const values = others.map(({ name, heldShown }) => `${name} is ${heldShown ?? 'none'}`)
    const level =
      way === 'elsewhere' ? [`it is on level ${ticket.level ?? '?'} of ${ticket.group ?? 'none'}`] : []
    throw new ConflictError(`Ticket ${ticket.id} was changed since: ${[...values, ...level].join(', ')}.`, {
      hint: `See what it holds: helpdesk show ${ticket.id}. To put the old values back all the same: --force`,
    })
  }
  const left = new Set(force ? [] : others.map(({ name }) => name))
  return {
    wanted: only(replaced, (name) => !left.has(name)),
    move: way === 'elsewhere' || way === null ? undefined : way,
  }
}

/** The step back to the level that a ticket came from; null when it is there, `elsewhere` when others moved it. */
function wayBack({ move, level, group }: Moved, ticket: Ticket): Move | 'elsewhere' | null {
  if (ticket.level === level && ticket.group === group) return null
  if (isMoved(move, { level, group }, ticket)) return move === 'escalate' ? 'deescalate' : 'escalate'
  return 'elsewhere'
}
