import { matches } from '#desk/filter/matches.ts'
import type { HelpDesk, NewTicket } from '#desk/helpdesk.ts'
import { instant } from '#desk/time/instant.ts'
import type { FullTicket, Ticket } from '#desk/ticket.ts'
import type { DeskError } from '#errors.ts'
import { ticket } from './ticket.ts'

/** What happens to a create: it is answered, its answer is lost, or the request itself. */
type Line = 'good' | 'answer lost' | 'request lost'

export interface SmallDesk {
  /** Tickets that are there already. */
  readonly tickets?: readonly Ticket[]
  readonly line?: Line
  /** Thrown when an answer does not come. */
  readonly failure?: DeskError
  /** Thrown by every read. */
  readonly blind?: DeskError
  /** Thrown by every read after a ticket was sent. */
  readonly blindAfter?: DeskError
  /** Made by somebody else while a ticket is sent. */
  readonly meanwhile?: readonly Ticket[]
  /** What the clock of the server says; left out, the same as here. */
  readonly serverTime?: Date
  readonly now: Date
  /** How the server shows a detail that was sent. */
  readonly shows?: (detail: string) => string
}

/** A help desk in memory that gives the next number to what is created. */
export function smallDesk(options: SmallDesk): Pick<HelpDesk, 'create' | 'ticket' | 'tickets'> {
  const { line = 'good', failure, blindAfter, meanwhile = [], now, shows = (detail) => detail } = options
  let { blind } = options
  const held = [...(options.tickets ?? [])]

  function keep(made: NewTicket): Ticket {
    const kept = ticket({
      id: 1001 + held.length,
      subject: made.subject,
      detail: shows(made.detail),
      created: instant((options.serverTime ?? now).getTime()),
      ids: { type: made.type, requester: made.requester },
    })
    held.push(kept)
    return kept
  }

  return {
    async create(made) {
      const kept = line === 'request lost' ? null : keep(made)
      held.push(...meanwhile)
      blind ??= blindAfter
      if (kept !== null && line === 'good') return { id: kept.id }
      throw failure ?? new Error('A lost answer needs a failure.')
    },
    async ticket(id) {
      if (blind) throw blind
      const found = held.find((one) => one.id === id)
      if (!found) throw new Error(`Nobody made ticket ${id}.`)
      return full(found)
    },
    async *tickets({ filter }) {
      if (blind) throw blind
      yield* held.filter((one) => filter === null || matches(filter, one, { now }))
    },
  }
}

function full(kept: Ticket): FullTicket {
  return { ...kept, notes: [], attachments: [], detailSource: kept.detail }
}
