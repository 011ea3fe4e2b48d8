import type { Refusal } from './refusal.ts'
import type { Call } from './route.ts'

/** Rows to skip and to give. */
export interface Page {
  readonly limit: number
  readonly offset: number
}

/** A page as it is counted: from 1, of `limit` rows. */
export interface PageAsked {
  readonly number: number
  readonly limit: number
}

/** The rows of a page; its number is the one that was given, which need not be the one asked for. */
export interface Paged<Row> {
  readonly rows: readonly Row[]
  readonly page: PageAsked
}

const wholeNumber = /^\d+$/
// Far past any end, and its offset is still a whole number for the database.
const lastPage = 1_000_000_000

/** `limit`: 25 when it is no number above 0, lowered in silence. */
export const limitWithin = (cap: number, text: string | null): number => {
  const limit = text !== null && wholeNumber.test(text) ? Number(text) : 0
  return limit === 0 ? 25 : Math.min(limit, cap)
}

/** `page`, 1 when it is not given. Throws the refusal for what is no page. */
export const pageNumber = (text: string | null, refusal: () => Refusal): number => {
  if (text === null || text === '') return 1
  if (!wholeNumber.test(text) || Number(text) < 1) throw refusal()
  return Math.min(Number(text), lastPage)
}

const lastFilled = <Row>(read: (page: Page) => Row[], limit: number, above: number): number => {
  let low = 1
  let high = above
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (read({ limit, offset: (middle - 1) * limit }).length > 0) low = middle
    else high = middle - 1
  }
  return low
}

/** Reads the page that is asked for, of at most `cap` rows. */
export const readPage = <Row>(call: Call, cap: number, read: (page: Page) => Row[]): Paged<Row> => {
  const { number, limit } = call.asked.page(cap)
  const numbered = (given: number): Paged<Row> => ({
    rows: read({ limit, offset: (given - 1) * limit }),
    page: { number: given, limit },
  })
  const paged = numbered(number)
  const isPastEnd = paged.rows.length === 0 && number > 1
  if (!isPastEnd || !call.quirks.has('repeatLastPage')) return paged
  return numbered(lastFilled(read, limit, number - 1))
}
