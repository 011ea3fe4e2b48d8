import { UsageError } from '#errors.ts'
import { suggestion } from '../text/nearest.ts'
import type { Instant } from '../ticket.ts'
import { instant } from './instant.ts'
import { parsePoint, pointWords } from './point.ts'
import type { Calendar, Point } from './point.ts'

/** From is included, to is not; null leaves that end open. */
export interface Period {
  readonly from: Instant | null
  readonly to: Instant | null
}

/**
 * Reads the time of a filter term: a day, `FROM..TO` with either end left out, or `<`, `<=`, `>`, `>=` before a point
 * (cli-contract §4). Throws UsageError with the right spelling; `term` is what stands before it, such as `due:`, for the
 * message.
 */
export function parsePeriod(text: string, term: string, calendar: Calendar): Period {
  refuseAge(text, term, calendar)
  const range = text.split('..')
  const [, sign, compared] = /^([<>]=?)(.*)$/s.exec(text) ?? []
  if (compared !== undefined) return comparison(sign ?? '', point(compared, term, calendar))
  const [first = '', last] = range
  if (last === undefined) return alone(text, term, calendar)
  if (range.length > 2 || (first === '' && last === '')) throw unreadable(text, term)
  const from = first === '' ? null : point(first, term, calendar).start
  const to = last === '' ? null : point(last, term, calendar).end
  if (from !== null && to !== null && from >= to) {
    throw new UsageError(`"${term}${text}" ends before it begins.`, {
      hint: `Write ${term}${last}..${first}.`,
    })
  }
  return { from: from === null ? null : instant(from), to: to === null ? null : instant(to) }
}

function comparison(sign: string, { start, end }: Point): Period {
  if (sign === '<') return { from: null, to: instant(start) }
  if (sign === '<=') return { from: null, to: instant(end) }
  return { from: instant(sign === '>' ? end : start), to: null }
}

function alone(text: string, term: string, calendar: Calendar): Period {
  const { start, end } = point(text, term, calendar)
  if (start < end) return { from: instant(start), to: instant(end) }
  throw new UsageError(`"${term}${text}" is a single moment.`, {
    hint: `Write ${term}${text}.. for since then, or ${term}..${text} for up to then.`,
  })
}

function point(text: string, term: string, calendar: Calendar): Point {
  const found = parsePoint(text, calendar)
  if (found === null) throw unreadable(text, term)
  return found
}

// Somebody thinks of an age; terms take points in time.
function refuseAge(text: string, term: string, { weekdays }: Calendar): void {
  const [, sign = '<', age] = /^([<>])?=?(\d+[mhdw])$/i.exec(text.trim()) ?? []
  if (age === undefined) return
  const near = weekdays === 'next' ? `..+${age}` : `-${age}..`
  const far = weekdays === 'next' ? `+${age}..` : `..-${age}`
  throw new UsageError(`"${term}${text}" is an age; times are points in time.`, {
    hint: `Write ${term}${sign === '<' ? near : far}`,
  })
}

function unreadable(text: string, term: string): UsageError {
  const near = /^[a-z]+$/i.test(text) ? suggestion(text, pointWords) : undefined
  return new UsageError(`"${text}" is not a time for ${term}.`, {
    hint:
      near ??
      `Write for example ${term}-24h.., ${term}2026-10-01, ${term}2026-09-01..2026-09-30 or ${term}..eow.`,
  })
}
