import type { NewTicket } from '#desk/helpdesk.ts'
import { equalTickets } from './equal-tickets.ts'
import { type Recorded, recorded } from '../sending/recorded.ts'
import { submit, type Submitted, type SubmitParts } from './submit.ts'

/** As submit, in the journal of a run: before the ticket leaves, the equal ones that are there are looked up and recorded. */
export async function submitRecorded(
  ticket: NewTicket,
  run: Pick<Recorded<Submitted>, 'recording' | 'key'>,
  parts: SubmitParts,
): Promise<Submitted> {
  const equal = await equalTickets(ticket, { desk: parts.desk, at: parts.now().getTime() })
  const told: Recorded<Submitted>['told'] = ({ id }) => ({ id, ok: true, changed: {} })
  return recorded({ ...run, told, equal }, () => submit(ticket, { ...parts, equal, run: run.recording.name }))
}
