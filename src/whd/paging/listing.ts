/** A list that the server hands out in pages, newest change first (field guide §4.2), while others go on working. */
export interface Listing<Row> {
  fetch(page: Page, signal: AbortSignal): Promise<readonly Row[]>
  id(row: Row): number
  /** Differs when the row was changed. */
  stamp(row: Row): string
}

/** One page, counted from 1. */
export interface Page {
  readonly number: number
  readonly size: number
}

/** Rows seen so far, by id, with the stamp they had. */
export class Seen<Row> {
  readonly #listing: Listing<Row>
  readonly #stamps = new Map<number, string>()

  constructor(listing: Listing<Row>) {
    this.#listing = listing
  }

  /** Notes the row; says what became of it since it was last seen. */
  meet(row: Row): 'new' | 'changed' | 'unchanged' {
    const id = this.#listing.id(row)
    const stamp = this.#listing.stamp(row)
    const before = this.#stamps.get(id)
    if (before === stamp) return 'unchanged'
    this.#stamps.set(id, stamp)
    return before === undefined ? 'new' : 'changed'
  }
}
