/** A range means the tickets that exist in it, both ends included. */
export interface IdRange {
  readonly from: number
  readonly to: number
}

/** The tickets that a command line means. */
export interface TicketIds {
  /** Each once, in the order typed; one that does not exist is a failure. */
  readonly single: readonly number[]
  /** In the order typed; what is missing in a range is no failure. */
  readonly ranges: readonly IdRange[]
  /** Exactly one plain id was typed, so that the answer is one object and not a list. */
  readonly plain: boolean
}

/** One ticket, as if its number alone had been typed. */
export function oneTicket(id: number): TicketIds {
  return { single: [id], ranges: [], plain: true }
}

/** The first entry for each number, and each range once. */
export function once(entries: readonly (number | IdRange)[]): Pick<TicketIds, 'single' | 'ranges'> {
  const single = new Set<number>()
  const ranges = new Map<string, IdRange>()
  for (const entry of entries) {
    if (typeof entry === 'number') single.add(entry)
    else ranges.set(`${entry.from}-${entry.to}`, entry)
  }
  return { single: [...single], ranges: [...ranges.values()] }
}
