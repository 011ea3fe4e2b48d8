import type { HelpDesk, TicketQuery } from '../helpdesk.ts'
import type { Kept } from '../kept/kept-answers.ts'
import { byUrgency } from '../standing/urgency.ts'
import type { FullTicket, ShownTicket, Ticket } from '../ticket.ts'
import type { MirrorFacts, MirrorReader } from './mirror.ts'
import { isNewer, type OlderConversation, rowWith } from './shown.ts'

interface MirrorDeskParts {
  readonly mirror: MirrorReader
  readonly facts: MirrorFacts
  /** A help desk for what a copy does not hold. */
  readonly other: () => Promise<HelpDesk>
  /** A ticket as it was shown last, with its conversation. */
  readonly kept: (id: number) => Promise<Kept<FullTicket> | null>
  readonly now: () => Date
  /** Told when something of the copy is given for an answer. */
  readonly onGiven: () => void
  readonly onOlder: (conversation: OlderConversation) => void
}

/** A help desk for commands that only read: what a copy of it holds is answered from there, and nothing is asked. */
export function mirrorDesk(parts: MirrorDeskParts): HelpDesk {
  const { mirror, facts, other, kept, now, onGiven, onOlder } = parts

  async function* rowsOf(query: TicketQuery): AsyncGenerator<Ticket, void> {
    if (mirror.answers(query)) {
      onGiven()
      yield* mirror.tickets(query, now())
    } else if (query.scope === 'mine' || query.scope === 'my-groups') yield* urgent(query)
    else yield* (await other()).tickets(query)
  }

  /** In the order that this desk is known for. */
  async function* urgent(query: TicketQuery): AsyncGenerator<Ticket, void> {
    const all: Ticket[] = []
    for await (const ticket of (await other()).tickets({ ...query, limit: null })) all.push(ticket)
    const { priorities } = facts
    yield* all.toSorted(byUrgency({ priorities, now: now() })).slice(0, query.limit ?? undefined)
  }

  async function shown(id: number): Promise<ShownTicket> {
    const row = mirror.ticket(id, now())
    const before = row && (await kept(id))
    if (row === null || (before !== null && isNewer(before, row, mirror.progress().synced)))
      return (await other()).ticket(id)
    onGiven()
    const { ticket, older } = rowWith(row, before)
    if (older !== null) onOlder(older)
    return ticket
  }

  return {
    can: { ...facts.can, totals: true, urgency: true },
    whoAmI: () => Promise.resolve(facts.account),
    tickets: rowsOf,
    async total(query) {
      if (!mirror.answers(query)) return (await other()).total(query)
      onGiven()
      return mirror.total(query, now())
    },
    plan: async (query) => (await other()).plan(query),
    ticket: async (id) => (await other()).ticket(id),
    shown,
    current: async (id) => (await other()).current(id),
    async *ticketsById(ids) {
      yield* (await other()).ticketsById(ids)
    },
    statuses: () => Promise.resolve(facts.statuses),
    priorities: () => Promise.resolve(facts.priorities),
    types: () => Promise.resolve(facts.types),
    locations: () => Promise.resolve(facts.locations),
    departments: () => Promise.resolve(facts.departments),
    techs: () => Promise.resolve(facts.techs),
    groups: () => Promise.resolve(facts.groups),
    fields: () => Promise.resolve(facts.fields),
    rules: async () => (await other()).rules(),
    requesters: async (search) => (await other()).requesters(search),
    directory: async (search) => (await other()).directory(search),
    requester: async (id) => (await other()).requester(id),
    assets: async (search) => (await other()).assets(search),
    asset: async (id) => (await other()).asset(id),
    download: async (id) => (await other()).download(id),
    webAddress: (id) => mirror.ticket(id, now())?.url ?? '',
    ...writesNothing,
  }
}

const refuse = (): Promise<never> => Promise.reject(new Error('a copy of a help desk takes no writes'))

const writesNothing = {
  signOut: refuse,
  create: refuse,
  update: refuse,
  addNote: refuse,
  attach: refuse,
  move: refuse,
}
