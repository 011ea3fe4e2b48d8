import { type Computer, computer } from '../computer.ts'
import { type CuttingFront, cuttingFront } from '../cutting-front.ts'
import { accountOf, isTrackerWrite } from './account.ts'
import type { Tracker } from './tracker.ts'

export interface BehindFront {
  readonly desk: Computer
  readonly front: CuttingFront
}

/** A computer of Ana Ruiz, and a front on its way to the tracker. A request is waited for 5 seconds. */
export async function behindFront(tracker: Tracker): Promise<BehindFront> {
  const front = await cuttingFront(tracker, isTrackerWrite)
  const desk = computer({ ...accountOf(tracker), HELPDESK_SERVER: front.url })
  await desk.runs(['config', 'set', 'timeout', '5'])
  return { desk, front }
}
