/** A list that the server hands out in pages, newest change first (field guide §4.2), while others go on working. */
export interface Listing<Row> {
  fetch(page: Page, signal: AbortSignal): Promise<readonly Row[]>
  id(row: Row): number
  /** Differs when the row was changed. */
  stamp(row: Row): string
}

/** Rows that one request may bring; servers cap ticket pages at this without saying so (field guide Q2). */
export const largestPage = 100

/** One page, counted from 1. */
export interface Page {
  readonly number: number
  readonly size: number
}

/** What became of a row since it was last met. */
export interface Meeting {
  readonly change: 'new' | 'changed' | 'unchanged'
  /** Where in the list it stood when the pages were read, counted from 0; null when it was not met there as it is now. */
  readonly place: number | null
}

/** Rows met so far, by id. */
export class Seen<Row> {
  readonly #listing: Listing<Row>
  readonly #met = new Map<number, { readonly stamp: string; readonly place: number | null }>()

  constructor(listing: Listing<Row>) {
    this.#listing = listing
  }

  /** Notes the row, and its place when it stands on one of the pages in turn. */
  meet(row: Row, place: number | null = null): Meeting {
    const id = this.#listing.id(row)
    const stamp = this.#listing.stamp(row)
    const before = this.#met.get(id)
    if (before?.stamp === stamp) return { change: 'unchanged', place: before.place }
    this.#met.set(id, { stamp, place })
    return { change: before === undefined ? 'new' : 'changed', place: null }
  }
}
