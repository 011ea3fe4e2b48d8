import type { Context } from '#command.ts'
import type { Mark } from '#desk/looks/mark.ts'
import { moment } from '#desk/time/instant.ts'
import { parsePoint, pointWords } from '#desk/time/point.ts'
import { suggestion } from '#desk/text/nearest.ts'
import { UsageError } from '#errors.ts'

/** Without an earlier look, in milliseconds. */
const firstLook = 24 * 3_600_000

/** By so much the clocks of this computer and of the help desk may differ, in milliseconds. */
const difference = 15 * 60_000

export interface Moments {
  /** What is remembered; null where nothing is, or it was not asked for. */
  readonly mark: Mark | null
  /** From when on the help desk is asked, in milliseconds. */
  readonly since: number
  /** As it is told. */
  readonly told: number
  /** The look that is remembered next; null for none. */
  readonly of: string | null
}

type SinceGiven = Pick<Context, 'looks' | 'now' | 'timeZone' | 'say'>

/** From when on it is told: since the last look at these tickets, or the time that was typed. Throws UsageError. */
export async function momentsOf(typed: string, of: string, given: SinceGiven): Promise<Moments> {
  if (typed.trim().toLowerCase() !== 'last') {
    const since = parseSince(typed, given)
    return { mark: null, since, told: since, of: null }
  }
  const mark = await given.looks.read(of)
  if (mark !== null) {
    const told = moment(mark.at)
    // A clock that was set back since must not hide what happened in between.
    return { mark, since: Math.min(told, given.now().getTime()) - difference, told, of }
  }
  const since = given.now().getTime() - firstLook
  given.say('No earlier look at these tickets is remembered: since 24 hours ago.')
  return { mark: null, since, told: since, of }
}

/** In milliseconds. Throws UsageError. */
function parseSince(typed: string, { now, timeZone }: SinceGiven): number {
  const point = parsePoint(typed, { now: now(), timeZone, weekdays: 'last' })
  if (point === null) {
    const near = /^[a-z]+$/i.test(typed) ? suggestion(typed, ['last', ...pointWords]) : undefined
    throw new UsageError(`"${typed}" is not a time for --since.`, {
      hint: near ?? 'Write last, yesterday, monday, -8h or 2026-10-01.',
    })
  }
  if (point.start <= now().getTime()) return point.start
  throw new UsageError(`--since ${typed} is still to come.`)
}
