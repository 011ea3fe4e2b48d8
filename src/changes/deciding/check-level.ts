import { everyKind } from '#desk/abilities.ts'
import type { Abilities, Move } from '#desk/helpdesk.ts'
import { fold } from '#desk/names/pattern.ts'
import { shellWord } from '#desk/text/shell-word.ts'
import type { TicketNow } from '#desk/ticket.ts'
import { RuleError, UsageError } from '#errors.ts'

const notMoved = {
  none: 'Tickets of this help desk stand on no levels.',
  unknown: 'How this help desk moves a ticket to another level is not known, so nothing is tried.',
}

/** Throws UsageError for a move to another level where a server knows none, or nobody how it is asked for. */
export function checkMoves(move: Move | undefined, { levels }: Pick<Abilities, 'levels'>): void {
  if (move === undefined || levels === 'moved') return
  const ways =
    levels === 'unknown' ? 'Do it on its page: helpdesk browse ID. By its own API: helpdesk api. ' : ''
  throw new UsageError(notMoved[levels], {
    hint: `${ways}To hand one over to another tech group: helpdesk escalate ID --note TEXT --to-group GROUP. ${everyKind}`,
  })
}

/** Throws RuleError where there is no level to move to, naming the groups that a ticket at the top can be handed to. */
export function checkLevel(move: Move, ticket: TicketNow, groups: readonly string[]): void {
  const { id, group, level, canEscalate } = ticket
  const where = `level ${level ?? '?'} of ${group ?? 'no tech group'}`
  if (move === 'deescalate') {
    if (level === null || level > 1) return
    throw new RuleError(`Ticket ${id} is on ${where}, which is the lowest.`, {
      hint: `To give it back to its group: helpdesk release ${id}`,
    })
  }
  if (canEscalate !== false) return
  const others = groups.filter((name) => name !== group)
  const example = `helpdesk escalate ${id} --note TEXT --to-group ${shellWord(others[0] ?? 'GROUP')}`
  throw new RuleError(`Ticket ${id} is on ${where}, which is the highest.`, {
    hint: `To hand it over: ${example}. ${others.length > 1 ? `Groups: ${others.join(', ')}` : ''}`.trim(),
  })
}

/** Throws RuleError for a ticket that is with this group already. */
export function checkHandOver(group: string, { id, group: held, level }: TicketNow): void {
  if (held === null || fold(held) !== fold(group)) return
  throw new RuleError(`Ticket ${id} is with ${held} already, on level ${level ?? '?'}.`, {
    hint: `To move it up in its group: helpdesk escalate ${id} --note TEXT`,
  })
}
