import type { Ticket } from '#desk/ticket.ts'

/** Where a ticket stands and on whom it waits, as one sentence. Not yet escaped. */
export function standing({ state, status, tech }: Ticket): string {
  switch (state) {
    case 'open':
      return tech === null ? 'Nobody has taken it yet.' : `It is with ${tech}.`
    case 'waiting':
      return `It waits: ${status}.`
    case 'resolved':
      return 'It is resolved; the requester decides whether it is done.'
    case 'closed':
      return 'It is closed.'
    case 'canceled':
      break
  }
  return 'It was canceled.'
}

/** After `new`: where the help desk sent the ticket. Not yet escaped. */
export function destination({ id, group, level, tech }: Ticket): string {
  const where = group === null ? 'no tech group' : `${group}${level === null ? '' : `, level ${level}`}`
  return `Ticket ${id} went to ${where}; ${tech === null ? 'nobody has taken it yet' : `it is with ${tech}`}.`
}
