/** The header `Date` of an answer, in milliseconds since 1970; null when it is none. */
export function httpDate(header: string): number | null {
  const time = /\bGMT$/.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(time) ? null : time
}
