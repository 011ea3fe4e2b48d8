import type { OlderConversation } from '#desk/mirror/shown.ts'
import { phoneWords } from '#desk/site/phone-words.ts'
import type { SitePolicy } from '#desk/site/policy.ts'
import type { Instant } from '#desk/ticket.ts'
import { absolute } from '../text/ages.ts'
import { millisecondsOf } from '../text/instant.ts'

/** Something that was kept and shown in place of an answer. */
export interface ShownAnswer {
  readonly at: Instant
  /** Null for a list. */
  readonly ticket: number | null
}

export interface KeptWords {
  /** Why the help desk could not be reached, and what helps; null when it was not to be asked. */
  readonly why: readonly string[] | null
  readonly policy: Pick<SitePolicy, 'phone' | 'hours'>
  readonly now: Date
  readonly timeZone: string
}

/** What stderr says when kept answers were shown: why, and how old they are. */
export function keptLines(
  shown: readonly ShownAnswer[],
  { why, policy, now, timeZone }: KeptWords,
): readonly string[] {
  const what = why === null ? 'The help desk was not asked' : 'The help desk cannot be reached'
  const ages = shown.map(({ at }) => age(at, { now, timeZone }))
  const phone = phoneWords(policy)
  const isOne = new Set(ages).size === 1
  return [
    ...(why ?? []),
    isOne ? `${what}; this is what was kept ${ages[0]}.` : `${what}; this is what was kept:`,
    ...(isOne ? [] : shown.map(({ ticket }, at) => `  ${ticket ?? 'the list'}: ${ages[at]}`)),
    ...(why === null || phone === null ? [] : [`By phone: ${phone}`]),
  ]
}

/** What stderr says when a mirror answered, which has no clock of its own to tell: only how old it is. */
export function mirrorLine(synced: Instant | null, { now }: Pick<KeptWords, 'now'>): string {
  const passed = synced === null ? -1 : now.getTime() - (millisecondsOf(synced) ?? Infinity)
  const age = passed < 0 ? 'at a time that is not known' : ago(passed)
  return `The help desk was not asked; this is from the mirror, synced ${age}.`
}

/** What stderr says of what a mirror does not hold of tickets that it showed. */
export function olderLine(
  conversations: readonly OlderConversation[],
  times: Pick<KeptWords, 'now' | 'timeZone'>,
): string {
  const kept = conversations.flatMap(({ ticket, at }) =>
    at === null ? [] : [`those of ${ticket} are as they were kept ${age(at, times)}`],
  )
  const missing = conversations.flatMap(({ ticket, at }) => (at === null ? [ticket] : []))
  const said = [
    ...(kept.length > mostNamed ? [`those of ${kept.length} tickets are as they were kept before`] : kept),
    ...(missing.length === 0 ? [] : [`of ${named(missing)} nothing is kept`]),
  ]
  return `The mirror holds neither notes nor files: ${said.join('; ')}.`
}

/** In one line. */
const mostNamed = 5

function named(tickets: readonly number[]): string {
  return tickets.length > mostNamed ? `${tickets.length} tickets` : tickets.join(', ')
}

const units = [
  { name: 'day', length: 24 * 60 * 60_000 },
  { name: 'hour', length: 60 * 60_000 },
  { name: 'minute', length: 60_000 },
]

/** `12 minutes ago, 09:14`, with the day where it was another one. */
function age(at: Instant, { now, timeZone }: Pick<KeptWords, 'now' | 'timeZone'>): string {
  const passed = now.getTime() - (millisecondsOf(at) ?? now.getTime())
  const clock = absolute(at, timeZone)
  // The clock was set back since: how long ago cannot be told.
  if (passed < 0) return `at ${clock}`
  const [today = ''] = absolute(now.toISOString(), timeZone).split(' ')
  return `${ago(passed)}, ${clock.startsWith(today) ? clock.slice(today.length + 1) : clock}`
}

function ago(passed: number): string {
  const unit = units.find(({ length }) => passed >= length)
  if (unit === undefined) return 'less than a minute ago'
  const count = Math.floor(passed / unit.length)
  return `${count} ${unit.name}${count === 1 ? '' : 's'} ago`
}
