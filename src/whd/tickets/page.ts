import type { ServerRoot } from '../server-root.ts'

/** A ticket's page in the browser (field guide §15); links in mails of years lead there. */
export function ticketPage({ origin, prefix }: ServerRoot, id: number): string {
  return `${origin.text}${prefix}/helpdesk/WebObjects/Helpdesk.woa/wa/TicketActions/view?ticket=${id}`
}
