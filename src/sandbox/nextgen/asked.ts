import { limitWithin, pageNumber } from '../paging.ts'
import { refuse } from '../refusal.ts'
import type { Asked } from '../route.ts'

const noSuchPage = () => refuse(400, 'page must be a number from 1 up.')

/** `style`, `limit` and `page` (NextGen guide §5): the long form is `detailed` and nothing else, pages count from 1. */
export const asked = (query: URLSearchParams): Asked => ({
  isLong: query.get('style') === 'detailed',
  page: (cap) => ({
    limit: limitWithin(cap, query.get('limit')),
    number: pageNumber(query.get('page'), noSuchPage),
  }),
})
