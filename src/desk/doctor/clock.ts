import { httpDate } from '../time/http-date.ts'
import { fine, skipped, type Verdict, warning } from './finding.ts'

interface Asked {
  /** The header `Date` of the answer. */
  readonly date: string | undefined
  /** By this computer, in milliseconds: when the request left and when the answer was there. */
  readonly from: number
  readonly to: number
}

/** In seconds; servers tell whole seconds, and an answer takes a while. */
const tolerated = 60

/** How this computer's clock stands to the server's. */
export function judgeClock({ date, from, to }: Asked): Verdict {
  const theirs = date === undefined ? null : httpDate(date)
  if (theirs === null) return skipped('The help desk does not tell its time.')
  const ahead = theirs < from ? from - theirs : 0
  const behind = theirs > to ? theirs - to : 0
  const seconds = Math.round(Math.max(ahead, behind) / 1000)
  if (seconds <= tolerated) return fine("This computer's clock agrees with the help desk's.")
  return warning(
    `This computer is ${inWords(seconds)} ${ahead > 0 ? 'ahead of' : 'behind'} the help desk.`,
    'Set the clock. Until then "today", "-2h", ages and what is overdue are off by that much, and certificates may seem expired or not valid yet.',
  )
}

function inWords(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`
  const minutes = Math.round(seconds / 60)
  if (minutes < 120) return `${minutes} minutes`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`
}
