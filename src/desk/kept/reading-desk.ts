import { UnreachableError } from '#errors.ts'
import { matches } from '../filter/matches.ts'
import type { HelpDesk, TicketQuery } from '../helpdesk.ts'
import { asOf } from '../standing/overdue.ts'
import { rowWith } from '../mirror/shown.ts'
import type { FullTicket, Instant, ShownTicket, Ticket } from '../ticket.ts'
import type { FreshAnswer, Kept, KeptAnswers } from './kept-answers.ts'
import { covers, questionOf } from './question.ts'

/** A longer list is not kept. */
const longestKept = 1000

/** Something that was kept and is given for an answer. */
export interface Given {
  readonly at: Instant
  /** Null for a list. */
  readonly ticket: number | null
  /** Why the help desk was not asked. */
  readonly why: UnreachableError
  /** It is the row of a copy, and a ticket has more than that. */
  readonly lacks: boolean
}

/** A copy of the help desk, which answers while that is out of reach. */
export interface Copy {
  /** Null where it cannot tell. */
  list(query: TicketQuery): Kept<readonly Ticket[]> | null
  ticket(id: number): Kept<Ticket> | null
}

export interface Reading {
  readonly kept: KeptAnswers
  readonly now: () => Date
  readonly onAnswer: (answer: FreshAnswer) => void
  readonly onGiven: (given: Given) => void
  /** Null where there is none. */
  readonly copy: () => Promise<Copy | null>
  /** What is thrown when nothing is kept of that. */
  readonly missing: (what: string, why: UnreachableError) => UnreachableError
}

/**
 * A help desk for commands that only read: what cannot be asked for because it is out of reach is answered from what was
 * kept, however old. Nothing may be written by what this says.
 */
export function readingDesk(desk: HelpDesk, reading: Reading): HelpDesk {
  const { kept, now, onAnswer, onGiven, copy, missing } = reading

  async function* keptRows(query: TicketQuery, why: UnreachableError): AsyncGenerator<Ticket, void> {
    const wanted = questionOf(query)
    const found =
      (await kept.list((question) => covers(question, wanted))) ?? (await copy())?.list(query) ?? null
    if (found === null) throw missing('this list', why)
    onGiven({ at: found.at, ticket: null, why, lacks: false })
    yield* narrowed(found.answer, query, now())
  }

  async function asked(id: number): Promise<FullTicket> {
    const answer = await desk.ticket(id)
    onAnswer({ is: 'ticket', answer })
    return answer
  }

  async function keptTicket(id: number, why: UnreachableError): Promise<FullTicket | null> {
    const found = await kept.ticket(id)
    if (found === null) return null
    onGiven({ at: found.at, ticket: id, why, lacks: false })
    return asOf(found.answer, now())
  }

  async function copiedTicket(id: number, why: UnreachableError): Promise<ShownTicket | null> {
    const found = (await copy())?.ticket(id) ?? null
    if (found === null) return null
    const { ticket, older } = rowWith(asOf(found.answer, now()), null)
    onGiven({ at: found.at, ticket: id, why, lacks: older !== null })
    return ticket
  }

  return {
    ...desk,
    async whoAmI() {
      try {
        const answer = await desk.whoAmI()
        onAnswer({ is: 'account', answer })
        return answer
      } catch (error) {
        const found = isOutOfReach(error) ? await kept.account() : null
        if (found === null) throw error
        return found.answer
      }
    },
    async ticket(id) {
      try {
        return await asked(id)
      } catch (error) {
        if (!isOutOfReach(error)) throw error
        const found = await keptTicket(id, error)
        if (found === null) throw missing(`ticket ${id}`, error)
        return found
      }
    },
    async shown(id) {
      try {
        return await asked(id)
      } catch (error) {
        if (!isOutOfReach(error)) throw error
        const found = (await keptTicket(id, error)) ?? (await copiedTicket(id, error))
        if (found === null) throw missing(`ticket ${id}`, error)
        return found
      }
    },
    async total(query) {
      try {
        return await desk.total(query)
      } catch (error) {
        if (!isOutOfReach(error)) throw error
        return null
      }
    },
    async *tickets(query) {
      const rows: Ticket[] = []
      let count = 0
      let isDone = false
      try {
        for await (const ticket of desk.tickets(query)) {
          count += 1
          if (count <= longestKept) rows.push(ticket)
          yield ticket
        }
        isDone = true
      } catch (error) {
        // Rows of now and rows of then make no list.
        if (!isOutOfReach(error) || count > 0) throw error
        yield* keptRows(query, error)
      } finally {
        // Who has all that was wanted does not ask for one more.
        const isFull = count === query.limit
        const limit = isFull ? query.limit : null
        if ((isDone || isFull) && count <= longestKept)
          onAnswer({ is: 'list', question: { ...questionOf(query), limit }, answer: rows })
      }
    },
  }
}

function isOutOfReach(error: unknown): error is UnreachableError {
  return error instanceof UnreachableError
}

/** The rows of a list that fit a narrower question. */
function narrowed(rows: readonly Ticket[], { filter, limit }: TicketQuery, now: Date): readonly Ticket[] {
  const all = rows.map((row) => asOf(row, now))
  const fitting = filter === null ? all : all.filter((row) => matches(filter, row, { now }))
  return limit === null ? fitting : fitting.slice(0, limit)
}
