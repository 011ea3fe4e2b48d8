import type { Place } from '../single-writes/place.ts'
import { accountOf, isTrackerWrite } from './account.ts'
import { heldBy } from './held.ts'
import { madeTicket, personNumber } from './made.ts'
import type { Tracker } from './tracker.ts'

/** The server knows somebody by the first ticket of theirs. */
export const addresses = Array.from({ length: 12 }, (_, at) => `person${at + 1}@example.test`)

/** The tracker of the seed, with some requesters and tickets of theirs. */
export async function trackerPlace(tracker: Tracker): Promise<Place> {
  const tickets: number[] = []
  const requesters: number[] = []
  for (const Requestor of addresses) {
    tickets.push(await madeTicket(tracker, { Requestor }), await madeTicket(tracker, { Requestor }))
    requesters.push(await personNumber(tracker, Requestor))
  }
  const last = Math.max(...tickets)
  return {
    name: 'Request Tracker',
    url: tracker.url,
    account: accountOf(tracker),
    isWrite: isTrackerWrite,
    // A request takes some tenths of a second there, and several wait for few workers.
    patience: 6,
    newWords: ['--type', 'Service Desk', '--set', 'Building=South'],
    requesters,
    tickets,
    fields: ['Asset tag', 'subject'],
    held: () => heldBy(tracker, last),
  }
}
