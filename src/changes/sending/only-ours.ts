import type { ChangedValues } from '#desk/outcome.ts'
import type { Instant, Ticket } from '#desk/ticket.ts'
import { moment } from '#desk/time/instant.ts'
import { namesOf } from '#desk/wanted.ts'
import type { Step } from '../deciding/decide.ts'

/**
 * What a server may set by its own rules when a note or a file comes: a reply opens a ticket (Request Tracker notes). That it
 * sets no more then is an assumption.
 */
const withNotes = ['status', 'due', 'closed'] as const
/** And when something is set, or the ticket is moved, by action rules and assignment (admin model §3, §10). */
const withValues = [...withNotes, 'priority', 'tech', 'group', 'level'] as const

interface Readings {
  readonly before: Ticket
  readonly after: Ticket
}

/** All that differs between two readings is what a step was to do, or what follows from it by a rule of the server. */
export function isOnlyOurs(
  { note, move, wanted, files }: Step,
  changed: ChangedValues,
  { before, after }: Readings,
): boolean {
  const names = namesOf(wanted)
  const follows = names.length === 0 && move === null ? withNotes : withValues
  const ours = new Set<string>([...names, ...follows])
  // Each type has fields of its own.
  const fields = wanted.keys.type === undefined ? [] : Object.keys({ ...before.fields, ...after.fields })
  for (const label of fields) ours.add(label)
  // A file may come as a note.
  const notes = (note === null ? 0 : 1) + files.length
  return (
    Object.keys(changed).every((name) => ours.has(name)) &&
    after.noteCount <= before.noteCount + notes &&
    after.attachmentCount <= before.attachmentCount + files.length
  )
}

/** Times are told in whole seconds, and a server may take the next one between a note and its ticket. */
const rounding = 1000

/** Nothing changed a ticket after a note or a file of ours came, as far as its times tell. */
export function isLastChange(at: Instant | null, { updated }: Pick<Ticket, 'updated'>): boolean {
  return at !== null && moment(updated) <= moment(at) + rounding
}
