import { RuleError } from '#errors.ts'
import type { Status } from '../lists.ts'
import type { SitePolicy } from '../site/policy.ts'
import type { State, Ticket } from '../ticket.ts'

/** What a technician does with a ticket by one word. */
export type Verb =
  | 'take'
  | 'release'
  | 'assign'
  | 'note'
  | 'attach'
  | 'set'
  | 'edit'
  | 'escalate'
  | 'deescalate'
  | 'resolve'
  | 'confirm'
  | 'close'
  | 'reopen'
  | 'cancel'
  | 'undo'

interface Rule {
  /** The states it starts from (cli-contract §5). */
  readonly from: readonly State[]
  /** The state it leads to; null leaves the status as it is. */
  readonly to: State | null
}

const any: readonly State[] = ['open', 'waiting', 'resolved', 'closed', 'canceled']

const rules: Readonly<Record<Verb, Rule>> = {
  take: { from: any, to: null },
  release: { from: any, to: null },
  assign: { from: any, to: null },
  note: { from: any, to: null },
  attach: { from: any, to: null },
  set: { from: any, to: null },
  edit: { from: any, to: null },
  escalate: { from: ['open', 'waiting'], to: null },
  deescalate: { from: ['open', 'waiting'], to: null },
  resolve: { from: ['open', 'waiting'], to: 'resolved' },
  confirm: { from: ['resolved'], to: 'closed' },
  close: { from: ['open', 'waiting', 'resolved'], to: 'closed' },
  reopen: { from: ['resolved', 'closed', 'canceled'], to: 'open' },
  cancel: { from: ['open', 'waiting', 'resolved'], to: 'canceled' },
  undo: { from: any, to: null },
}

/** What fits instead, by where the ticket stands; `ID` is filled in. */
const fitting: Readonly<Record<State, string>> = {
  open: 'To say that it is solved: helpdesk resolve ID --solution TEXT',
  waiting: 'To say that it is solved: helpdesk resolve ID --solution TEXT',
  resolved: 'To close it: helpdesk confirm ID --by HOW. To open it again: helpdesk reopen ID --note TEXT',
  closed: 'To open it again: helpdesk reopen ID --note TEXT',
  canceled: 'To open it again: helpdesk reopen ID --note TEXT',
}

type Standing = Pick<Ticket, 'id' | 'status' | 'state'>

/** Throws RuleError with the status and the verb that fits, when the verb does not start from the ticket's state. */
export function checkVerb(verb: Verb, ticket: Standing): void {
  if (rules[verb].from.includes(ticket.state)) return
  const starts = rules[verb].from.join(', ').replace(/, (\w+)$/, ' or $1')
  throw new RuleError(`Ticket ${ticket.id} is ${ticket.status}; ${verb} starts from ${starts}.`, {
    hint: fits(ticket),
  })
}

/** What fits a ticket where it stands, as commands to type. */
function fits({ id, state }: Standing): string {
  return fitting[state].replaceAll('ID', String(id))
}

/**
 * A ticket is closed by the word of its requester (policy P8): only `confirm` leads there, unless the site lets its
 * technicians close. Throws RuleError.
 */
export function checkClosing(
  verb: Verb,
  ticket: Standing,
  { target, policy }: { readonly target: State; readonly policy: Pick<SitePolicy, 'techniciansMayClose'> },
): void {
  if (target !== 'closed' || ticket.state === 'closed') return
  if (verb === 'confirm' || policy.techniciansMayClose) return
  throw new RuleError(`Ticket ${ticket.id} is closed by the word of its requester.`, { hint: fits(ticket) })
}

/** Throws RuleError for a verb by which no technician of the site closes any ticket. */
export function checkMayClose(verb: Verb, policy: Pick<SitePolicy, 'techniciansMayClose'>): void {
  if (verb !== 'close' || policy.techniciansMayClose) return
  throw new RuleError('Here a ticket is closed by the word of its requester.', {
    hint: 'To say that one is solved: helpdesk resolve ID --solution TEXT. To close it then: helpdesk confirm ID --by HOW',
  })
}

/** The verb leads from some states only, so that a ticket that is there already was moved by somebody else. */
export function leadsSomewhere(verb: Verb): boolean {
  return rules[verb].to !== null
}

/** What statuses there are, and what the site says about them. */
export interface Statuses {
  readonly statuses: readonly Status[]
  readonly policy: Pick<SitePolicy, 'openingStatus'>
}

/**
 * The status that a verb leads to; null for a verb that leaves it. Of several in the same state the one named like the
 * state goes first; for reopen the site's opening status. Throws RuleError when the server has none.
 */
export function targetStatus(verb: Verb, { statuses, policy }: Statuses): Status | null {
  const { to } = rules[verb]
  if (to === null) return null
  if (to === 'open' && policy.openingStatus !== null) return openingStatus(policy.openingStatus, statuses)
  const fits = statuses.filter(({ state }) => state === to)
  const target =
    fits.find(({ name }) => name.toLowerCase().replace('cancelled', 'canceled') === to) ?? fits[0]
  if (target !== undefined) return target
  throw new RuleError(`No status of this help desk means ${to}, so ${verb} has nothing to set.`, {
    hint: 'The key "states" of the site policy says what each status means.',
  })
}

function openingStatus(name: string, statuses: readonly Status[]): Status {
  const opening = statuses.find((status) => status.name.toLowerCase() === name.toLowerCase())
  if (opening !== undefined) return opening
  throw new RuleError(`The site policy opens tickets with "${name}", and the help desk has no such status.`, {
    hint: 'Correct its key "openingStatus". The statuses: helpdesk statuses',
  })
}

/** The verbs that may follow where a ticket stands. */
export function verbsFrom({ state, ids }: Pick<Ticket, 'state' | 'ids'>): readonly Verb[] {
  const verbs: readonly Verb[] = [
    ids.tech === null ? 'take' : 'release',
    'note',
    'escalate',
    'resolve',
    'confirm',
    'reopen',
    'cancel',
  ]
  return verbs.filter((verb) => rules[verb].from.includes(state))
}
