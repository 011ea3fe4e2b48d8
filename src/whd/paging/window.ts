import { largestPage, type Page } from './listing.ts'

/** A page that has at least `reach` rows on either side of a place in the list, with as few rows as can be. */
export function pageAround(place: number, reach: number): Page {
  const from = Math.max(0, place - reach)
  for (let size = reach * 2; size < largestPage; size += 1) {
    const number = Math.floor(from / size) + 1
    if (number * size >= place + reach) return { number, size }
  }
  return { number: Math.floor(place / largestPage) + 1, size: largestPage }
}
