import type { Mail, NewNote, TicketChanges } from '#desk/helpdesk.ts'
import type { Status } from '#desk/lists.ts'
import type { SitePolicy } from '#desk/site-policy.ts'
import type { Ticket } from '#desk/ticket.ts'
import { checkVerb, targetStatus } from '#desk/workflow.ts'
import { ConflictError, RuleError } from '#errors.ts'
import type { IntendedNote, Intent } from './intent.ts'

/** What is to be sent for one ticket; both null when it is already as wanted. */
export interface Step {
  readonly changes: TicketChanges | null
  readonly note: NewNote | null
  /** What the ticket must hold afterwards. */
  readonly wanted: Wanted
}

export interface Wanted {
  readonly status?: number
  readonly tech?: number | null
}

/** What deciding needs to know besides the ticket; read once for a whole run. */
export interface Situation {
  /** The signed-in tech; null when the server does not say. */
  readonly me: number | null
  /** What the server calls that tech. */
  readonly myName: string | null
  readonly statuses: readonly Status[]
  readonly policy: SitePolicy
}

/** Throws RuleError from a wrong state and ConflictError for a colleague's ticket. */
export function decide(intent: Intent, ticket: Ticket, { me, statuses, policy }: Situation): Step {
  checkVerb(intent.verb, ticket)
  const tech = wantedTech(intent, ticket, me)
  const target = targetStatus(intent.verb, { statuses, policy })
  const statusChanges = target !== null && target.id !== ticket.ids.status
  const techChanges = tech !== undefined && tech !== ticket.ids.tech
  const note = intent.note ? { ...intent.note, mail: intent.mail ?? noteMail(intent.note) } : null
  return {
    // A status goes with the note where there is one: both land in one step or neither does.
    note: note && statusChanges ? { ...note, status: target.id } : note,
    changes: changesOf({
      tech: techChanges ? tech : undefined,
      status: statusChanges && !note ? target.id : undefined,
      mail: intent.mail,
    }),
    wanted: { ...(target ? { status: target.id } : {}), ...(tech === undefined ? {} : { tech }) },
  }
}

/** A note that is visible is told to requester and tech; other changes go by the server's rules (cli-contract §5). */
function noteMail({ hidden }: IntendedNote): Mail {
  return { requester: !hidden, tech: true, group: false, cc: false }
}

function changesOf({
  tech,
  status,
  mail,
}: {
  tech: number | null | undefined
  status: number | undefined
  mail: Intent['mail']
}): TicketChanges | null {
  if (tech === undefined && status === undefined) return null
  return { ...(tech === undefined ? {} : { tech }), ...(status === undefined ? {} : { status }), mail }
}

function wantedTech(intent: Intent, ticket: Ticket, me: number | null): number | null | undefined {
  if (intent.tech === undefined) return undefined
  if (intent.tech === 'me' && me === null) {
    throw new RuleError('The server does not say which technician you are.', {
      hint: 'Sign in with your own key: helpdesk login',
    })
  }
  const owner = ticket.ids.tech
  if (owner !== null && owner !== me && !intent.force) {
    throw new ConflictError(`Ticket ${ticket.id} is assigned to ${ticket.tech ?? `tech ${owner}`}.`, {
      hint: `To ${intent.verb} it all the same: helpdesk ${intent.verb} ${ticket.id} --force`,
    })
  }
  return intent.tech === 'me' ? me : null
}
