import { isAlike } from '#desk/equal.ts'
import type { NewTicket } from '#desk/helpdesk.ts'
import { toKeptTicket } from '#desk/runs/kept-ticket.ts'
import type { Open } from '../sending/fate.ts'

/** What a ticket shares its traces with: those of its run that say the same and whose outcome is not known either. */
export function openAlike(ticket: NewTicket, others: readonly NewTicket[]): Pick<Open, 'alike' | 'isMixed'> {
  const alike = others.filter((one) => isAlike(one, ticket))
  const whole = JSON.stringify(toKeptTicket(ticket))
  return {
    alike: alike.length + 1,
    isMixed: alike.some((one) => JSON.stringify(toKeptTicket(one)) !== whole),
  }
}
