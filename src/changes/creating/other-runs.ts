import type { NewTicket } from '#desk/helpdesk.ts'
import { newTicketOf } from '#desk/runs/kept-ticket.ts'
import type { Run, UnreadRun } from '#desk/runs/run.ts'

/** What the other runs of this computer at the same server tell of new tickets. */
export interface OtherRuns {
  /** Tickets that they created. */
  readonly taken: ReadonlySet<number>
  /** Those of runs that were cut, whose outcome is not known. */
  readonly cut: readonly NewTicket[]
  /** The same of runs that are under way: any moment one of them may be there. */
  readonly underWay: readonly NewTicket[]
}

export const noOtherRuns: OtherRuns = { taken: new Set(), cut: [], underWay: [] }

/** Reads what the runs but the named one tell. */
export async function otherRuns(
  runs: AsyncIterable<Run | UnreadRun>,
  name: string | null,
): Promise<OtherRuns> {
  const creating: Run[] = []
  for await (const run of runs) if (!('unread' in run) && run.tickets !== null) creating.push(run)
  const own = creating.find((run) => run.name === name)
  if (own === undefined) return noOtherRuns
  const others = creating.filter((run) => run !== own && run.server === own.server)
  const open = (which: readonly Run[]): readonly NewTicket[] =>
    which.flatMap(({ entries }) =>
      entries.flatMap(({ standing, ticket }) =>
        standing === 'unknown' && ticket !== null ? [newTicketOf(ticket)] : [],
      ),
    )
  return {
    taken: new Set(others.flatMap(({ entries }) => entries.flatMap(({ id }) => id ?? []))),
    cut: open(others.filter(({ underWay }) => !underWay)),
    underWay: open(others.filter(({ underWay }) => underWay)),
  }
}
