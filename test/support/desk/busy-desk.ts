import { abilities } from '#desk/abilities.ts'
import type { ChangingDesk } from '#changes/changing-desk.ts'
import type { Account, Move, NewNote, TicketChanges } from '#desk/helpdesk.ts'
import type { FullTicket, Ticket, TicketNow } from '#desk/ticket.ts'
import { NotFoundError } from '#errors.ts'
import { groups, statuses, ticketRules, types } from './lists.ts'

/** One write as it arrived. */
export type Arrived =
  | { readonly note: NewNote; readonly id: number }
  | { readonly changes: TicketChanges; readonly id: number }
  | { readonly move: Move; readonly id: number }
  | { readonly file: string; readonly id: number; readonly onNote: number | null }

export interface BusyDesk extends ChangingDesk {
  /** In the order in which they arrived. */
  readonly arrived: readonly Arrived[]
}

export interface BusyDeskOptions {
  /** What happens to a write or read of a ticket; throws for what goes wrong. */
  readonly meets?: (
    what: 'note' | 'update' | 'move' | 'attach' | 'ticket',
    id: number,
  ) => void | Promise<void>
  readonly me?: number | null
  /** The highest level of every group. */
  readonly levels?: number
}

const names: Readonly<Record<number, string>> = { 1: 'Dana Whitfield', 3: 'Priya Raman' }

/** A help desk in memory on which notes and changes take effect at once. Dana Whitfield, tech 1, is signed in. */
export function busyDesk(
  tickets: readonly Ticket[],
  { meets, me = 1, levels = 2 }: BusyDeskOptions = {},
): BusyDesk {
  const held = new Map(tickets.map((one) => [one.id, full(one)]))
  const arrived: Arrived[] = []
  const of = (id: number): FullTicket => {
    const found = held.get(id)
    if (found) return found
    throw new NotFoundError(`Ticket ${id} does not exist.`)
  }
  const now = (id: number): TicketNow => {
    const found = of(id)
    const attachmentIds = [found, ...found.notes].flatMap((one) => one.attachments.map((file) => file.id))
    const noteIds = found.notes.map((note) => note.id)
    return { ...found, canEscalate: (found.level ?? levels) < levels, noteIds, attachmentIds, version: null }
  }
  const take = (id: number, { status, tech, room, subject }: TicketChanges): void => {
    const before = of(id)
    const known = statuses.find((one) => one.id === status)
    const assigned = tech === undefined ? before.ids.tech : tech
    held.set(id, {
      ...before,
      ...(known ? { status: known.name, state: known.state } : {}),
      ...(room === undefined ? {} : { room }),
      ...(subject === undefined ? {} : { subject }),
      tech: assigned === null ? null : (names[assigned] ?? `tech ${assigned}`),
      ids: { ...before.ids, tech: assigned, status: status ?? before.ids.status },
    })
  }
  const account: Account = {
    techId: me,
    name: 'Dana Whitfield',
    username: null,
    email: null,
    version: null,
  }
  return {
    can: abilities.legacy,
    arrived,
    whoAmI: () => Promise.resolve(account),
    statuses: () => Promise.resolve(statuses),
    types: () => Promise.resolve(types),
    fields: () => Promise.resolve([]),
    rules: () => Promise.resolve(ticketRules),
    groups: () => Promise.resolve(groups),
    async ticket(id) {
      await meets?.('ticket', id)
      return of(id)
    },
    async current(id) {
      await meets?.('ticket', id)
      return now(id)
    },
    async *tickets({ filter }) {
      const range = filter?.op === 'test' && filter.key === 'id' ? filter : null
      for (const one of held.values()) {
        if (range && range.from !== null && range.to !== null && (one.id < range.from || one.id > range.to))
          continue
        yield one
      }
    },
    async *ticketsById(ids) {
      for (const id of ids) {
        if (held.has(id)) yield now(id)
      }
    },
    async update(id, changes) {
      arrived.push({ id, changes })
      await meets?.('update', id)
      take(id, changes)
    },
    async move(id, move) {
      arrived.push({ id, move })
      await meets?.('move', id)
      const before = of(id)
      held.set(id, { ...before, level: (before.level ?? 1) + (move === 'escalate' ? 1 : -1) })
    },
    async attach({ ticket: id, note }, { name }) {
      arrived.push({ id, file: name, onNote: note ?? null })
      await meets?.('attach', id)
      const before = of(id)
      const number = 500 + arrived.length
      const file = { id: number, name, size: '1 KB', at: before.updated }
      const notes = before.notes.map((one) =>
        one.id === note ? { ...one, attachments: [...one.attachments, file] } : one,
      )
      const attachments = note === undefined ? [...before.attachments, file] : before.attachments
      held.set(id, { ...before, notes, attachments, attachmentCount: before.attachmentCount + 1 })
      return { id: number }
    },
    async addNote(id, note) {
      arrived.push({ id, note })
      const number = 90_000 + arrived.length
      await meets?.('note', id)
      take(id, { status: note.status ?? of(id).ids.status })
      const before = of(id)
      const { text, hidden, solution, minutes } = note
      const kept = { text, hidden, solution, minutes, kind: 'tech', source: text, attachments: [] } as const
      const notes = [...before.notes, { ...kept, id: number, at: before.updated, author: 'Dana Whitfield' }]
      held.set(id, { ...before, notes, noteCount: notes.length })
      return { id: number }
    },
  }
}

function full(ticket: Ticket): FullTicket {
  return { ...ticket, notes: [], attachments: [], detailSource: ticket.detail }
}
