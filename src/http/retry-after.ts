import type { HttpResponse } from './transport.ts'

/** How long the server asks to be left alone, in milliseconds: it says so in seconds or as a date; 0 when it does not. */
export function retryAfter({ headers }: HttpResponse, now: Date): number {
  const asked = text(headers['retry-after'])
  if (/^\d{1,9}$/.test(asked)) return Number(asked) * 1000
  const until = Date.parse(asked)
  if (Number.isNaN(until)) return 0
  // The clock that made the date tells best how far off it is.
  const there = Date.parse(text(headers['date']))
  return Math.max(0, until - (Number.isNaN(there) ? now.getTime() : there))
}

function text(header: string | readonly string[] | undefined): string {
  return (typeof header === 'string' ? header : (header?.[0] ?? '')).trim()
}
