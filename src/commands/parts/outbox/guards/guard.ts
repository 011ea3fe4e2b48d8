import type { OutboxEntry } from '#command.ts'
import type { Intent } from '#changes/intent.ts'
import type { Instant } from '#desk/ticket.ts'
import { moment } from '#desk/time/instant.ts'

type Guarded = Pick<OutboxEntry, 'since' | 'updated' | 'ifUpdated'>

/** What an entry is guarded by, as an intent takes it. What --if-updated said holds beside every reading. */
export function guardOf({
  since,
  updated,
  ifUpdated,
}: Guarded): Required<Pick<Intent, 'ifUpdated' | 'ifUpdatedOf'>> {
  if (ifUpdated === undefined) return { ifUpdated: since, ifUpdatedOf: updated }
  const both = Object.entries(updated).map(([id, one]) => [id, earlier(one, ifUpdated)] as const)
  return { ifUpdated, ifUpdatedOf: Object.fromEntries(both) }
}

/** A ticket that was changed after this is a conflict. */
export function baseOf(id: number, entry: Guarded): Instant {
  return guardOf(entry).ifUpdatedOf?.[String(id)] ?? entry.since
}

function earlier(one: Instant, other: Instant): Instant {
  return moment(one) < moment(other) ? one : other
}
