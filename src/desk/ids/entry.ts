import type { IdRange } from './ticket-ids.ts'

// Beyond this a number cannot be told from its neighbour.
const digits = /^[1-9]\d{0,14}$/

/** `1042`; null for any other text. */
export function plainId(text: string): number | null {
  return digits.test(text) ? Number(text) : null
}

/** `15-18`; null for any other text. A range that runs backwards is given as it stands. */
export function idRange(text: string): IdRange | null {
  const [from, to, ...more] = text.split('-').map((end) => plainId(end.trim()))
  if (typeof from !== 'number' || typeof to !== 'number' || more.length > 0) return null
  return { from, to }
}

/** A ticket named by its page in a browser (field guide §15). */
export interface AddressedTicket {
  readonly host: string
  readonly id: number
}

/** Reads both forms, `…/wa/TicketActions/view?ticket=1042` and `…/wa/ticket?ticketId=1042`; null for any other text. */
export function addressedTicket(text: string): AddressedTicket | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  const { host, pathname, searchParams } = new URL(text)
  const key = /\/wa\/TicketActions\/view$/i.test(pathname) ? 'ticket' : 'ticketId'
  if (key === 'ticketId' && !/\/wa\/ticket$/i.test(pathname)) return null
  const id = plainId(searchParams.get(key) ?? '')
  return id === null ? null : { host, id }
}
