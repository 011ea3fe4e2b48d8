import { UnreachableError } from '#errors.ts'
import { matches } from '../filter/matches.ts'
import type { HelpDesk, TicketQuery } from '../helpdesk.ts'
import { asOf } from '../standing/overdue.ts'
import type { Instant, Ticket } from '../ticket.ts'
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
}

export interface Reading {
  readonly kept: KeptAnswers
  readonly now: () => Date
  readonly onAnswer: (answer: FreshAnswer) => void
  readonly onGiven: (given: Given) => void
  /** The same list from a copy of the help desk; null where there is none that can tell. */
  readonly copied: (query: TicketQuery) => Promise<Kept<readonly Ticket[]> | null>
  /** What is thrown when nothing is kept of that. */
  readonly missing: (what: string, why: UnreachableError) => UnreachableError
}

/**
 * A help desk for commands that only read: what cannot be asked for because it is out of reach is answered from what was
 * kept, however old. Nothing may be written by what this says.
 */
export function readingDesk(desk: HelpDesk, reading: Reading): HelpDesk {
  const { kept, now, onAnswer, onGiven, copied, missing } = reading

  async function* keptRows(query: TicketQuery, why: UnreachableError): AsyncGenerator<Ticket, void> {
    const wanted = questionOf(query)
    const found = (await kept.list((question) => covers(question, wanted))) ?? (await copied(query))
    if (found === null) throw missing('this list', why)
    onGiven({ at: found.at, ticket: null, why })
    yield* narrowed(found.answer, query, now())
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
        const answer = await desk.ticket(id)
        onAnswer({ is: 'ticket', answer })
        return answer
      } catch (error) {
        if (!isOutOfReach(error)) throw error
        const found = await kept.ticket(id)
        if (found === null) throw missing(`ticket ${id}`, error)
        onGiven({ at: found.at, ticket: id, why: error })
        return asOf(found.answer, now())
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
