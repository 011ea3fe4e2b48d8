import { limitWithin, pageNumber } from '../paging.ts'
import { refuseWithPage } from '../refusal.ts'
import type { Asked } from '../route.ts'

const outOfRange = () => refuseWithPage(500, 'Application error: the page is out of range.')

/** `style`, `limit` and `page` (field guide §4): 1-based, 25 rows by default, silently capped; `page=0` is a 500. */
export const asked = (query: URLSearchParams): Asked => ({
  isLong: ['details', 'detailed', 'long'].includes(query.get('style') ?? ''),
  page: (cap) => ({
    limit: limitWithin(cap, query.get('limit')),
    number: pageNumber(query.get('page'), outOfRange),
  }),
})
