import type { NewTicket } from '#desk/helpdesk.ts'
import { createEach, type CreateEach, type Outcome } from './create-each.ts'

export type SubmitAllParts = Omit<CreateEach, 'run' | 'others' | 'force'>

/** Creates the tickets of a run that begins. */
export function submitAll(tickets: readonly NewTicket[], parts: SubmitAllParts): AsyncGenerator<Outcome> {
  const meant = tickets.map((ticket, at) => ({ key: at + 1, ticket, cut: null }))
  return createEach(meant, { ...parts, run: parts.recording.name, others: new Set(), force: false })
}
