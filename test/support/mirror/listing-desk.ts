import { abilities } from '#desk/abilities.ts'
import { matches } from '#desk/filter/matches.ts'
import type { HelpDesk, TicketQuery } from '#desk/helpdesk.ts'
import type { Ticket } from '#desk/ticket.ts'
import { departments, fields, groups, locations, priorities, statuses, techs, types } from '../desk/lists.ts'

export interface ListingDesk extends HelpDesk {
  /** Pages and counts that were asked for. */
  readonly requests: () => number
  /** Rows that were handed out. */
  readonly given: () => number
  /** After so many rows the connection breaks. */
  breaksAfter(rows: number): void
  change(ticket: Ticket): void
  remove(id: number): void
}

interface ListingOptions {
  readonly api: 'legacy' | 'rt'
  /** False for a server whose lists are in no order that is known. */
  readonly inOrder?: boolean
  /** Tech groups of the account. */
  readonly own?: readonly string[]
}

/** A help desk in memory that lists tickets a page at a time, in the order of its kind, and can be cut off. */
export function listingDesk(
  tickets: readonly Ticket[],
  { api, inOrder = true, own = [] }: ListingOptions,
): ListingDesk {
  const held = new Map(tickets.map((one) => [one.id, one]))
  const can = abilities[api]
  let requests = 0
  let given = 0
  let readable = Infinity

  function listed({ scope, filter }: TicketQuery): readonly Ticket[] {
    const now = new Date('2026-10-05T15:00:00Z')
    const all = [...held.values()]
      .filter((one) => scope !== 'my-groups' || own.includes(one.group ?? ''))
      .filter((one) => filter === null || matches(filter, one, { now }))
    if (!inOrder) return all
    return all.toSorted((one, other) => {
      const newer = can.changesFirst ? Date.parse(other.updated) - Date.parse(one.updated) : 0
      return newer === 0 ? other.id - one.id : newer
    })
  }

  const never = (): Promise<never> => Promise.reject(new Error('a mirror asks for no such thing'))
  return {
    can,
    requests: () => requests,
    given: () => given,
    breaksAfter: (rows) => (readable = given + rows),
    change: (one) => void held.set(one.id, one),
    remove: (id) => void held.delete(id),
    async *tickets(query) {
      const rows = listed(query)
      for (let at = 0; at === 0 || at < rows.length; at += can.pageSize) {
        requests += 1
        for (const row of rows.slice(at, at + can.pageSize)) {
          if (given >= readable) throw new Error('the connection broke')
          given += 1
          yield await Promise.resolve(row)
        }
      }
    },
    total(query) {
      if (!can.totals) return Promise.resolve(null)
      requests += 1
      return Promise.resolve(listed(query).length)
    },
    whoAmI: () =>
      Promise.resolve({ techId: 7, name: 'Ana Ruiz', username: 'aruiz', email: null, version: null }),
    statuses: () => Promise.resolve(statuses),
    priorities: () => Promise.resolve(priorities),
    types: () => Promise.resolve(types),
    locations: () => Promise.resolve(locations),
    departments: () => Promise.resolve(departments),
    techs: () => Promise.resolve(techs),
    groups: () => Promise.resolve(groups),
    fields: () => Promise.resolve(fields),
    signOut: never,
    plan: never,
    ticket: never,
    current: never,
    ticketsById: () => {
      throw new Error('a mirror asks for no single tickets')
    },
    create: never,
    update: never,
    addNote: never,
    attach: never,
    download: never,
    move: never,
    rules: never,
    requesters: never,
    directory: never,
    requester: never,
    assets: never,
    asset: never,
    webAddress: () => '',
  }
}
