import { sourceOf } from '#desk/markup/late-text.ts'
import type { Ticket } from '#desk/ticket.ts'

/** A row of a list as it is kept: the HTML of its detail where there is any, since the text of that may never be wanted. */
export function rowToKeep(row: Ticket): object {
  const html = sourceOf(row)
  if (html === null) return row
  const kept: Record<string, unknown> = {}
  // Key by key: to copy a row at once is to read its detail.
  for (const key of Object.keys(row)) kept[key] = key === 'detail' ? { html } : Reflect.get(row, key)
  return kept
}
