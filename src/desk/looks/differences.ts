import type { TicketKey } from '../names/ticket-keys.ts'
import { ticketKeys } from '../names/ticket-keys.ts'
import type { ChangedValues } from '../outcome.ts'
import type { Ticket } from '../ticket.ts'

/** A path changes with its type, and an address says nothing of the ticket. */
const notCompared: ReadonlySet<TicketKey> = new Set(['id', 'typePath', 'url'])

const comparedKeys = ticketKeys.filter((key) => !notCompared.has(key))

/**
 * What differs between two readings of a ticket: values before and after, by JSON key or custom label; `field:Label` where
 * the label is a key, too.
 */
export function differences(before: Ticket, after: Ticket): ChangedValues {
  const keys = comparedKeys.map((key) => [key, [before[key], after[key]]] as const)
  const labels = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])
  const fields = [...labels].map((label) => {
    const values = [valueOf(before, label), valueOf(after, label)] as const
    return [columnOf(label), values] as const
  })
  return Object.fromEntries([...keys, ...fields].filter(([, [was, is]]) => was !== is))
}

function valueOf({ fields }: Ticket, label: string): string | null {
  return Object.hasOwn(fields, label) ? (fields[label] ?? null) : null
}

function columnOf(label: string): string {
  return ticketKeys.some((key) => key.toLowerCase() === label.toLowerCase()) ? `field:${label}` : label
}
