import type { Context } from '#command.ts'
import type { TicketIds } from '#desk/ids/ticket-ids.ts'
import type { Ticket } from '#desk/ticket.ts'
import { checkClosing, checkMayClose, checkVerb, type Verb } from '#desk/standing/workflow.ts'

/**
 * The ticket that a person is about to write for: what changes from here on is a conflict. Throws RuleError for what would
 * be refused whatever they write.
 */
export async function readBefore(
  verb: Verb,
  { single: [id], plain }: TicketIds,
  { desk, policy }: Pick<Context, 'desk' | 'policy'>,
): Promise<ReadonlyMap<number, Ticket> | undefined> {
  if (!plain || id === undefined) {
    checkMayClose(verb, await policy())
    return undefined
  }
  const ticket = await (await desk()).current(id)
  checkVerb(verb, ticket)
  if (verb === 'close') checkClosing(verb, ticket, { target: 'closed', policy: await policy() })
  return new Map([[id, ticket]])
}
