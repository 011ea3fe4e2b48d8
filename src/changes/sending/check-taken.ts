import type { Move } from '#desk/helpdesk.ts'
import { fold } from '#desk/names/pattern.ts'
import type { Ticket } from '#desk/ticket.ts'
import { compared, isTaken, type Compared } from '#desk/wanted.ts'
import { ConflictError, RuleError } from '#errors.ts'
import type { Step } from '../deciding/decide.ts'

/**
 * Compares what the server now holds with what was sent. Throws RuleError for a value that it did not take, and
 * ConflictError where it holds another's: somebody wrote in the same moment, or a rule of the server did.
 */
export function checkTaken(step: Step, before: Ticket, after: Ticket): void {
  const { id } = after
  const hint = `See what happened: helpdesk show ${id}`
  const held = new Map(compared(step.wanted, before).map(({ name, held }) => [name, held]))
  const wrong = compared(step.wanted, after).filter((one) => !isTaken(one))
  const others = wrong.filter((one) => held.get(one.name) !== one.held)
  if (others.length > 0) {
    throw new ConflictError(`Ticket ${id} now has another value: ${told(others)}.`, { hint })
  }
  if (wrong.length > 0) {
    throw new RuleError(`The help desk did not take it; ticket ${id} still has ${told(wrong)}.`, { hint })
  }
  checkPlace(step, before, after)
}

function told(values: readonly Compared[]): string {
  return values.map(({ name, heldShown }) => `${name} ${heldShown ?? 'none'}`).join(', ')
}

function checkPlace({ move, group }: Step, before: Ticket, after: Ticket): void {
  const hint = `See where it is: helpdesk show ${after.id}`
  const where = `level ${after.level ?? '?'} of ${after.group ?? 'no tech group'}`
  if (group !== null && fold(after.group ?? '') !== fold(group)) {
    throw new RuleError(`Ticket ${after.id} did not land with ${group}; it is on ${where}.`, { hint })
  }
  if (move === null || isMoved(move, before, after)) return
  if (after.level === before.level && after.group === before.group)
    throw new RuleError(`The help desk did not ${move} ticket ${after.id}; it is still on ${where}.`, {
      hint,
    })
  throw new ConflictError(`Ticket ${after.id} is now on ${where}: somebody else moved it too.`, { hint })
}

type Place = Pick<Ticket, 'level' | 'group'>

/** Exactly one level, within the group. */
export function isMoved(move: Move, before: Place, after: Place): boolean {
  if (before.level === null || after.level === null || before.group !== after.group) return false
  return after.level - before.level === (move === 'escalate' ? 1 : -1)
}
