import type { FieldDefinition, Priority, RequestType, Status, Tech, TechGroup } from '../lists.ts'
import { pathOf } from '../names/types.ts'
import type { Ticket } from '../ticket.ts'

/** A word that can be typed, and what it is. */
export type KnownWord = readonly [value: string, description: string]

/** Lists of a help desk whose words a shell offers. */
export const wordLists = ['status', 'priority', 'type', 'location', 'department', 'tech', 'group'] as const

export type WordList = (typeof wordLists)[number]

/** What one account's help desk has to offer for completion. */
export interface KnownWords {
  readonly lists: Readonly<Record<WordList, readonly KnownWord[]>>
  /** Custom fields with their choices. */
  readonly fields: readonly { readonly label: string; readonly choices: readonly string[] }[]
  /** Numbers with their subjects, the latest read first. */
  readonly tickets: readonly KnownWord[]
}

interface Named {
  readonly name: string
}

export interface Lists {
  readonly statuses: readonly Status[]
  readonly priorities: readonly Priority[]
  readonly types: readonly RequestType[]
  readonly locations: readonly Named[]
  readonly departments: readonly Named[]
  readonly techs: readonly Tech[]
  readonly groups: readonly TechGroup[]
  readonly fields: readonly FieldDefinition[]
}

export function knownWords(lists: Lists, tickets: readonly Pick<Ticket, 'id' | 'subject'>[]): KnownWords {
  const named = (all: readonly Named[]): readonly KnownWord[] => all.map(({ name }) => [name, ''])
  return {
    lists: {
      status: named(lists.statuses),
      priority: named(lists.priorities),
      type: lists.types.flatMap((type) => (type.archived ? [] : [[pathOf(type), type.group ?? ''] as const])),
      location: named(lists.locations),
      department: named(lists.departments),
      tech: lists.techs.flatMap(({ name, email, active }) => (active ? [[name, email ?? ''] as const] : [])),
      group: named(lists.groups),
    },
    fields: lists.fields.map(({ label, choices }) => ({ label, choices })),
    tickets: withTickets([], tickets),
  }
}

/** As many as one has seen of late. */
const most = 200

/** Known tickets with those that were read just now before them. */
export function withTickets(
  known: readonly KnownWord[],
  read: readonly Pick<Ticket, 'id' | 'subject'>[],
): readonly KnownWord[] {
  const fresh = new Map(read.map(({ id, subject }) => [String(id), subject ?? '']))
  return [...fresh, ...known.filter(([id]) => !fresh.has(id))].slice(0, most)
}
