import { EndlessListError } from '#remote/endless.ts'

/** Sees that each page is another one: a server that does not look at `page` answers every one with the same batch. */
export class Batches {
  readonly #met = new Map<number, number>()

  /** Throws EndlessListError when the batch does not grow with the page. */
  check(page: number, batch: number): void {
    for (const [other, known] of this.#met) {
      if (other === page || Math.sign(other - page) === Math.sign(known - batch)) continue
      throw new EndlessListError(
        `page ${Math.max(page, other)} is batch ${batch}, as was page ${Math.min(page, other)}`,
      )
    }
    this.#met.set(page, batch)
  }
}
