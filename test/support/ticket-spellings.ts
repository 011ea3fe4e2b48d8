import type { RequestTypeTicket } from './request-type-tickets.ts'

const keys = ['type', 'requester', 'location', 'department', 'room', 'subject', 'detail'] as const

/** Custom fields by the one name that they have everywhere. */
const named = (label: string): string => (label === 'Room' ? 'field:Room' : label)

/** The words of a ticket by the names of its fields; empty for none. */
function words(ticket: RequestTypeTicket): readonly (readonly [name: string, word: string])[] {
  return [
    ...keys.map((key) => [key, ticket[key] ?? ''] as const),
    ...Object.entries(ticket.fields).map(([label, value]) => [named(label), value] as const),
  ]
}

/** What the ticket has in the field of this name. */
export function wordOf(ticket: RequestTypeTicket, name: string): string {
  const found = words(ticket).find(([one]) => one === name)
  if (found === undefined) throw new Error(`The ticket for ${ticket.type} has no "${name}".`)
  return found[1]
}

/** The same ticket with only these of its custom fields. */
export function withFields(ticket: RequestTypeTicket, names: readonly string[]): RequestTypeTicket {
  const kept = Object.entries(ticket.fields).filter(([label]) => names.includes(named(label)))
  return { ...ticket, fields: Object.fromEntries(kept) }
}

/** As options of `new`. */
export function asOptions(ticket: RequestTypeTicket): readonly string[] {
  return words(ticket).flatMap(([name, value]) => {
    if (value === '') return []
    return keys.some((key) => key === name) ? [`--${name}`, value] : ['--set', `${name}=${value}`]
  })
}

/** As the form that `new --form` printed, filled in. */
export function asForm(ticket: RequestTypeTicket, printed: string): string {
  return words(ticket).reduce((form, [name, value]) => {
    const spelled = name.replaceAll(/[.?()]/g, String.raw`\$&`)
    const line = new RegExp(String.raw`^${spelled}:.*$(?:\n {2}$)?`, 'm')
    return value === '' ? form : form.replace(line, () => `${name}: ${JSON.stringify(value)}`)
  }, printed)
}

/** As a table that a spreadsheet saved, one ticket a row. */
export function asCsv(tickets: readonly RequestTypeTicket[]): string {
  const columns = [...new Set(tickets.flatMap((ticket) => words(ticket).map(([name]) => name)))]
  const rows = tickets.map((ticket) => {
    const held = new Map(words(ticket))
    return columns.map((column) => held.get(column) ?? '')
  })
  return [columns, ...rows]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
    .join('\r\n')
}
