import { amountIn } from '#desk/field-amount.ts'
import type { Ticket } from '#desk/ticket.ts'
import type { Column } from '../view.ts'
import { ticketColumns } from './columns.ts'

const prefix = 'field:'

export interface CustomFieldOptions {
  /** Labels of the help desk's custom fields; null when they are not known, then any name is taken for one. */
  readonly labels: readonly string[] | null
  /** Those of them that hold numbers, and so sort by size. */
  readonly numbers?: readonly string[]
}

/**
 * The column of a custom field by its label, in any case; `field:Label` where the label is also a ticket's key.
 * Null when there is no such field.
 */
export function customField(
  name: string,
  { labels, numbers = [] }: CustomFieldOptions,
): Column<Ticket> | null {
  const label = labelOf(name, labels)
  if (label === null) return null
  const key = isTicketKey(label) ? prefix + label : label
  const value = ({ fields }: Ticket): string | null =>
    Object.hasOwn(fields, label) ? (fields[label] ?? null) : null
  return {
    key,
    header: label,
    value,
    // What is no number goes last, as what is not there.
    ...(numbers.includes(label) ? { rank: (row: Ticket) => amountIn(value(row) ?? '') } : {}),
    weight: 2,
  }
}

function labelOf(name: string, labels: readonly string[] | null): string | null {
  const prefixed = name.toLowerCase().startsWith(prefix)
  const wanted = prefixed ? name.slice(prefix.length) : name
  if (wanted === '') return null
  if (labels === null) return wanted
  return labels.find((label) => label.toLowerCase() === wanted.toLowerCase()) ?? null
}

function isTicketKey(label: string): boolean {
  return ticketColumns.some(({ key }) => key.toLowerCase() === label.toLowerCase())
}
