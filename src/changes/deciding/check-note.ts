import { NotFoundError } from '#errors.ts'
import type { ChangingDesk } from '../changing-desk.ts'

/** Throws NotFoundError for a note of another ticket: the server would take a file for it all the same. */
export async function checkNote(
  note: number,
  ticket: number,
  desk: Pick<ChangingDesk, 'ticket'>,
): Promise<void> {
  const { notes } = await desk.ticket(ticket)
  if (notes.some(({ id }) => id === note)) return
  throw new NotFoundError(`Ticket ${ticket} has no note ${note}.`, {
    hint: `See its notes and their numbers: helpdesk show ${ticket} --json notes`,
  })
}
