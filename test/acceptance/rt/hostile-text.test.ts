import { describe, expect, test } from 'vitest'
import { type HostileDesk, playHostileText } from '../../support/hostile-desk.ts'
import { hostileLine, hostileText } from '../../support/hostile-text.ts'
import { textsOn } from '../../support/rt/held.ts'
import { addresses, trackerPlace } from '../../support/rt/place.ts'
import { signedInto } from '../../support/rt/signed-in.ts'
import { hasRequestTracker, trackerOfFile } from '../../support/rt/tracker.ts'

describe.skipIf(!hasRequestTracker)('with Request Tracker', () => {
  const tracker = trackerOfFile()

  test(
    'hostile text comes back as it was typed, and none of it leaves the program raw',
    { timeout: 600_000 },
    async () => {
      const { meant, shown, held, raw } = await playHostileText(await hostileTracker(), 24)
      expect(shown).toEqual(meant)
      expect(held).toEqual(meant)
      expect(Object.entries(raw).filter(([, signs]) => signs.length > 0)).toEqual([])
    },
  )

  async function hostileTracker(): Promise<HostileDesk> {
    await trackerPlace(tracker())
    return {
      name: 'Request Tracker',
      desk: await signedInto(tracker()),
      row: (at) => ({
        type: 'Service Desk',
        requester: addresses[at % addresses.length] ?? '',
        Building: 'South',
      }),
      fields: { line: 'Remark', text: 'Story' },
      texts: { subject: hostileLine.filter(isKeptWhole), detail: hostileText, note: hostileText },
      kept: (text) => text.replaceAll(/\p{Noncharacter_Code_Point}/gu, '\ufffd'),
      held: (ids) => textsOn(tracker(), ids, { line: 'Remark', text: 'Story' }),
    }
  }
})

/** A longer subject is refused. */
function isKeptWhole(subject: string): boolean {
  return Buffer.byteLength(subject) <= 200
}
