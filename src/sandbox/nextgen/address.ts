import type { Address } from '../dialect.ts'
import { parseUrl, segmentsOf, withoutEmpty } from '../wire/target.ts'

const rest = /^\/api\/v1\/ra(?:\/|$)/

/** Reads a request's target (NextGen guide §2): names in their one spelling, always JSON. Null only for what is no target at all. */
export const readAddress = (url: string): Address | null => {
  const target = parseUrl(url)
  if (!target) return null
  const path = target.pathname
  const isRest = rest.test(path)
  return {
    under: isRest ? 'ra' : 'outside',
    segments: segmentsOf(isRest ? path.replace(rest, '') : path),
    format: 'json',
    query: withoutEmpty(target.searchParams),
  }
}
