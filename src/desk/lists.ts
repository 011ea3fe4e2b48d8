import type { State } from './ticket.ts'

/** The fixed lists of a help desk: what tickets can be set to. Small, and kept on disk for some minutes. */

export interface Status {
  readonly id: number
  readonly name: string
  readonly state: State
}

export interface Priority {
  readonly id: number
  readonly name: string
  /** Minutes from creation to due; null when the server does not say. */
  readonly dueMinutes: number | null
}

export interface RequestType {
  readonly id: number
  readonly name: string
  /** Names from the root to this type: `['Applications', 'OMIS']`. */
  readonly path: readonly string[]
  readonly parentId: number | null
  /** A type that new tickets can no longer take. */
  readonly archived: boolean
  /** Tickets of this type have no subject. */
  readonly hidesSubject: boolean
  /** Name of the approval process that a new ticket starts; null for none. */
  readonly approval: string | null
  /** The tech group that serves it; null when the server does not say. */
  readonly group: string | null
  readonly priorityId: number | null
  /** Custom fields that belong to tickets of this type, by definition id. */
  readonly fieldIds: readonly number[]
}

export interface Location {
  readonly id: number
  readonly name: string
}

export interface Department {
  readonly id: number
  readonly name: string
}

export interface Tech {
  readonly id: number
  readonly name: string
  readonly email: string | null
  readonly username: string | null
  /** False for inactive and deleted accounts, which still stand on old tickets. */
  readonly active: boolean
}

export interface TechGroup {
  readonly name: string
  /** Request types that the group serves. */
  readonly typeIds: readonly number[]
}

export interface Requester {
  readonly id: number
  readonly name: string
  readonly email: string | null
  readonly username: string | null
  readonly phone: string | null
  readonly location: string | null
  readonly locationId: number | null
  readonly department: string | null
  readonly departmentId: number | null
  readonly room: string | null
}

/** Somebody of the directory behind the server who has no account at the help desk, so that no ticket can name them. */
export interface DirectoryPerson {
  readonly name: string
  readonly email: string | null
  readonly username: string | null
}

/** A thing with a label that tickets can be about. */
export interface Asset {
  readonly id: number
  /** What stands on its label. */
  readonly number: string | null
  /** Its name in the network. */
  readonly name: string | null
  readonly serial: string | null
  readonly kind: string | null
  readonly model: string | null
  readonly manufacturer: string | null
  readonly status: string | null
  readonly location: string | null
}

export type FieldKind =
  'text' | 'multiline' | 'number' | 'currency' | 'date' | 'datetime' | 'choice' | 'choices'

/** A custom field of tickets. */
export interface FieldDefinition {
  readonly id: number
  readonly label: string
  readonly kind: FieldKind
  readonly choices: readonly string[]
  /** The server refuses a ticket without it. */
  readonly required: boolean
  readonly editable: boolean
}

/** What the server demands of every new ticket, whatever its type. */
export interface TicketRules {
  readonly requesterRequired: boolean
  readonly usesRooms: boolean
  readonly usesDepartments: boolean
  readonly defaultPriorityId: number | null
  readonly defaultStatusId: number | null
}
