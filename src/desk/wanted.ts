import type { TicketChanges } from './helpdesk.ts'
import { htmlToText } from './markup/html-to-text.ts'
import { heldField } from './names/fields.ts'
import { settableKeys, type SettableKey } from './names/settable-keys.ts'
import { isSameText, isSameWords } from './text/same-text.ts'
import type { Ticket } from './ticket.ts'

/** A value that a ticket is to have: as the server takes it, and as a person reads it. */
interface WantedValue<Value> {
  readonly value: Value
  readonly shown: string | null
}

/** By the ticket's JSON keys; what is absent stays, null clears. */
export interface WantedKeys {
  readonly status?: WantedValue<number>
  readonly type?: WantedValue<number>
  readonly priority?: WantedValue<number | null>
  readonly tech?: WantedValue<number | null>
  readonly requester?: WantedValue<number | null>
  readonly location?: WantedValue<number | null>
  readonly department?: WantedValue<number | null>
  readonly room?: WantedValue<string | null>
  readonly subject?: WantedValue<string | null>
  readonly detail?: WantedValue<string>
}

/** A value for a custom field; null clears it. */
interface WantedField {
  readonly label: string
  readonly value: string | null
}

/** What a write wants a ticket to hold. Plain data, so that it can be kept and read again. */
export interface Wanted {
  readonly keys: WantedKeys
  /** Custom fields by the number of their definition. */
  readonly fields: Readonly<Record<string, WantedField>>
}

export const nothingWanted: Wanted = { keys: {}, fields: {} }

/** Both together; what stands in both is as the second says. */
export function bothWanted(one: Wanted, other: Wanted): Wanted {
  return { keys: { ...one.keys, ...other.keys }, fields: { ...one.fields, ...other.fields } }
}

/** One wanted value beside the one that a ticket holds. */
export interface Compared {
  /** JSON key of the ticket, or label of the custom field. */
  readonly name: string
  /** As the server knows it: a number for what has a list. */
  readonly held: number | string | null
  readonly wanted: number | string | null
  /** As a person reads them. */
  readonly heldShown: string | null
  readonly wantedShown: string | null
}

/** Every wanted value beside what the ticket holds. */
export function compared({ keys, fields }: Wanted, ticket: Ticket): readonly Compared[] {
  const ofKeys = settableKeys.flatMap((name): readonly Compared[] => {
    const wanted = keys[name]
    if (wanted === undefined) return []
    const heldShown = ticket[name]
    return [{ name, held: heldOf(name, ticket), wanted: wanted.value, heldShown, wantedShown: wanted.shown }]
  })
  const ofFields = Object.entries(fields).map(([id, { label, value }]): Compared => {
    const held = heldField(ticket, { id, label })
    return { name: label, held, wanted: value, heldShown: held, wantedShown: value }
  })
  return [...ofKeys, ...ofFields]
}

/** The ticket holds exactly this, so that there is nothing to send. */
export function isHeld({ held, wanted }: Compared): boolean {
  if (typeof held === 'number' || typeof wanted === 'number') return held === wanted
  return isSameText(held ?? '', wanted ?? '')
}

/** The ticket holds what was sent, as the server words it: mark-up that it knows comes back as what it stands for. */
export function isTaken(one: Compared): boolean {
  if (isHeld(one)) return true
  const { name, held, wanted } = one
  if (typeof held !== 'string' || typeof wanted !== 'string') return false
  return isSameWords(held, wanted) || (name === 'detail' && isSameWords(held, htmlToText(wanted)))
}

/** What of it the ticket does not hold yet. */
export function notHeld(wanted: Wanted, ticket: Ticket): Wanted {
  const missing = new Set(
    compared(wanted, ticket)
      .filter((one) => !isHeld(one))
      .map(({ name }) => name),
  )
  return only(wanted, (name) => missing.has(name))
}

export function only({ keys, fields }: Wanted, keeps: (name: string) => boolean): Wanted {
  return {
    keys: Object.fromEntries(Object.entries(keys).filter(([name]) => keeps(name))),
    fields: Object.fromEntries(Object.entries(fields).filter(([, { label }]) => keeps(label))),
  }
}

export function isNothing({ keys, fields }: Wanted): boolean {
  return Object.keys(keys).length === 0 && Object.keys(fields).length === 0
}

/** Names of all that is wanted: keys of the ticket, then labels of its fields. */
export function namesOf({ keys, fields }: Wanted): readonly string[] {
  const labels = Object.values(fields).map(({ label }) => label)
  return [...settableKeys.filter((name) => keys[name] !== undefined), ...labels]
}

/** As the port takes it; null when nothing is wanted. */
export function toChanges(wanted: Wanted): TicketChanges | null {
  if (isNothing(wanted)) return null
  const values = Object.entries(wanted.keys).map(([name, { value }]) => [name, value] as const)
  const fields = new Map(Object.entries(wanted.fields).map(([id, { value }]) => [Number(id), value]))
  return { ...Object.fromEntries(values), ...(fields.size === 0 ? {} : { fields }) }
}

function heldOf(name: SettableKey, ticket: Ticket): number | string | null {
  return name === 'room' || name === 'subject' || name === 'detail' ? ticket[name] : ticket.ids[name]
}
