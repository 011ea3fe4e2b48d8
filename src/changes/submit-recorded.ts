import type { NewTicket } from '#desk/helpdesk.ts'
import { type Recorded, recorded } from './sending/recorded.ts'
import { submit, type Submitted, type SubmitParts } from './submit.ts'

/** As submit, in the journal of a run. */
export function submitRecorded(
  ticket: NewTicket,
  run: Pick<Recorded<Submitted>, 'recording' | 'key'>,
  parts: SubmitParts,
): Promise<Submitted> {
  const told: Recorded<Submitted>['told'] = ({ id }) => ({ id, ok: true, changed: {} })
  return recorded({ ...run, told }, () => submit(ticket, parts))
}
