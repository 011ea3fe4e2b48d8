/** Where a ticket is found in the web pages (field guide §15). */
export const ticketLink = (origin: string, id: number): string =>
  `${origin}/helpdesk/WebObjects/Helpdesk.woa/wa/TicketActions/view?ticket=${id}`
