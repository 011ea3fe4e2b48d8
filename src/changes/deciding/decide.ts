import type { Mail, Move, NewNote } from '#desk/helpdesk.ts'
import type { TicketNow } from '#desk/ticket.ts'
import { bothWanted, isNothing, notHeld, nothingWanted, only, type Wanted } from '#desk/wanted.ts'
import { checkClosing, checkVerb, targetStatus } from '#desk/standing/workflow.ts'
import { ConflictError, RuleError } from '#errors.ts'
import { checkFields } from './check-fields.ts'
import { checkKept } from './check-kept.ts'
import { checkHandOver, checkLevel } from './check-level.ts'
import { checkUnchanged } from './check-unchanged.ts'
import type { IntendedFile, IntendedNote, Intent } from '../intent.ts'
import type { Situation } from './situation.ts'

/** What is to be sent for one ticket. */
export interface Step {
  readonly note: NewNote | null
  readonly move: Move | null
  /** What is set by itself: a status that goes with the note is not in it. */
  readonly set: Wanted
  readonly mail: Mail | undefined
  readonly files: readonly IntendedFile[]
  /** The note that the files hang on, where it is not the one of this step. */
  readonly onNote: number | undefined
  /** What the ticket must hold afterwards. */
  readonly wanted: Wanted
  /** The tech group that it must be with afterwards; null for whichever. */
  readonly group: string | null
}

/** Throws RuleError from a wrong state and ConflictError for what somebody else owns or changed. */
export function decide(intent: Intent, ticket: TicketNow, situation: Situation): Step {
  const wanted = bothWanted(intent.wanted ?? nothingWanted, byVerb(intent, ticket, situation))
  checkUnchanged(intent, ticket, wanted)
  checkVerb(intent.verb, ticket)
  checkStatus(intent, ticket, { wanted, situation })
  checkFields(ticket, wanted, situation.types)
  if (intent.group !== undefined) checkHandOver(intent.group, ticket)
  if (intent.move) checkLevel(intent.move, ticket, situation.groups)

  const missing = notHeld(wanted, ticket)
  checkKept(ticket, missing, situation)
  const note = intent.note ? { ...intent.note, mail: intent.mail ?? noteMail(intent.note) } : null
  const status = missing.keys.status
  // A status goes with the note where there is one: both land in one step or neither does.
  return {
    note: note && status ? { ...note, status: status.value } : note,
    move: intent.move ?? null,
    set: note && status ? only(missing, (name) => name !== 'status') : missing,
    mail: intent.mail,
    files: intent.files ?? [],
    onNote: intent.onNote,
    wanted,
    group: intent.group ?? null,
  }
}

/** There is nothing to send: the ticket is already as wanted. */
export function isIdle({ note, move, set, files }: Step): boolean {
  return note === null && move === null && isNothing(set) && files.length === 0
}

/** A note that is visible is told to requester and tech; other changes go by the server's rules (cli-contract §5). */
function noteMail({ hidden }: IntendedNote): Mail {
  return { requester: !hidden, tech: true, group: false, cc: false }
}

/** The status that the verb leads to, and whose the ticket is to be. */
function byVerb(intent: Intent, ticket: TicketNow, situation: Situation): Wanted {
  const target = targetStatus(intent.verb, situation)
  const status = target ? { status: { value: target.id, shown: target.name } } : {}
  return { keys: { ...status, ...owner(intent, ticket, situation) }, fields: {} }
}

function owner({ tech, verb, force }: Intent, ticket: TicketNow, { me, myName }: Situation): Wanted['keys'] {
  if (tech === undefined) return {}
  if (tech === 'me' && me === null) {
    throw new RuleError('The server does not say which technician you are.', {
      hint: 'Sign in with your own key: helpdesk login',
    })
  }
  const held = ticket.ids.tech
  if (held !== null && held !== me && !force) {
    throw new ConflictError(`Ticket ${ticket.id} is assigned to ${ticket.tech ?? `tech ${held}`}.`, {
      hint: `To ${verb} it all the same: helpdesk ${verb} ${ticket.id} --force`,
    })
  }
  if (tech === 'nobody') return { tech: { value: null, shown: null } }
  return { tech: { value: me, shown: myName ?? `tech ${me}` } }
}

/** Every way to a closed status passes here, whichever verb or value leads to it. */
function checkStatus(
  { verb }: Intent,
  ticket: TicketNow,
  { wanted, situation }: { readonly wanted: Wanted; readonly situation: Situation },
): void {
  const id = wanted.keys.status?.value
  const target = situation.statuses.find((status) => status.id === id)
  if (target) checkClosing(verb, ticket, { target: target.state, policy: situation.policy })
}
