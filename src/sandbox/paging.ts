import type { Call } from './route.ts'
import { refuseWithPage } from './refusal.ts'

/** Rows to skip and to give. */
export interface Page {
  readonly limit: number
  readonly offset: number
}

const wholeNumber = /^\d+$/
// Far past any end, and its offset is still a whole number for the database.
const lastPage = 1_000_000_000

const limitOf = (text: string | null, cap: number): number => {
  const limit = text !== null && wholeNumber.test(text) ? Number(text) : 0
  return limit === 0 ? 25 : Math.min(limit, cap)
}

const pageOf = (text: string | null): number => {
  if (text === null || text === '') return 1
  if (!wholeNumber.test(text) || Number(text) < 1)
    throw refuseWithPage(500, 'Internal Server Error', 'Application error: the page is out of range.')
  return Math.min(Number(text), lastPage)
}

const lastFilled = <Row>(read: (page: Page) => Row[], limit: number, above: number): Row[] => {
  let low = 1
  let high = above
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (read({ limit, offset: (middle - 1) * limit }).length > 0) low = middle
    else high = middle - 1
  }
  return read({ limit, offset: (low - 1) * limit })
}

/** Reads one page by `page` and `limit` (field guide §4): 1-based, 25 rows by default, silently capped; `page=0` is a 500. */
export const readPage = <Row>(call: Call, cap: number, read: (page: Page) => Row[]): Row[] => {
  const limit = limitOf(call.query.get('limit'), cap)
  const page = pageOf(call.query.get('page'))
  const rows = read({ limit, offset: (page - 1) * limit })
  const isPastEnd = rows.length === 0 && page > 1
  return isPastEnd && call.quirks.has('repeatLastPage') ? lastFilled(read, limit, page - 1) : rows
}

/** Whether the long form is asked for (field guide §4.2). */
export const wantsDetails = (call: Call): boolean =>
  ['details', 'detailed', 'long'].includes(call.query.get('style') ?? '')
