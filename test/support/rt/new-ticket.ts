import type { Computer } from '../computer.ts'

/** What a ticket of the tracker's seed lacks then is its building. */
export const newTicket = [
  'new',
  '--type',
  'Service Desk',
  '--requester',
  'lee',
  '-m',
  'It prints blank cards',
]

/** The number of a new ticket. */
export async function newTicketIn(desk: Computer, subject: string): Promise<string> {
  const { stdout } = await desk.runs([
    ...newTicket,
    '--subject',
    subject,
    '--set',
    'Building=South',
    '-o',
    'ids',
  ])
  return stdout.trim()
}
