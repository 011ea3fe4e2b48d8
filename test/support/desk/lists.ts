import type {
  Department,
  FieldDefinition,
  Location,
  Priority,
  RequestType,
  Status,
  Tech,
  TechGroup,
  TicketRules,
} from '#desk/lists.ts'

/** The lists of a small desk, as its server would tell them. */
export const statuses: readonly Status[] = [
  { id: 1, name: 'Open', state: 'open' },
  { id: 2, name: 'Pending', state: 'waiting' },
  { id: 3, name: 'Closed', state: 'closed' },
  { id: 4, name: 'Cancelled', state: 'canceled' },
  { id: 5, name: 'Resolved', state: 'resolved' },
]

export const priorities: readonly Priority[] = [
  { id: 1, name: 'Urgent', dueMinutes: 240 },
  { id: 2, name: 'High', dueMinutes: 1440 },
  { id: 3, name: 'Medium', dueMinutes: 4320 },
  { id: 4, name: 'Low', dueMinutes: null },
]

export const locations: readonly Location[] = [
  { id: 1, name: 'El Dorado Correctional Facility' },
  { id: 2, name: 'Ellsworth Correctional Facility' },
  { id: 3, name: 'Central Office' },
  { id: 4, name: 'Parole Office, Wichita' },
]

export const departments: readonly Department[] = [
  { id: 1, name: 'Records' },
  { id: 2, name: 'Staff Development' },
]

export const groups: readonly TechGroup[] = [
  { name: 'Applications', typeIds: [10, 11] },
  { name: 'Network', typeIds: [20] },
]

/** A request type at this path; its number is its parent's plus one unless said otherwise. */
export const requestType = (type: Partial<RequestType> & Pick<RequestType, 'id' | 'path'>): RequestType => ({
  name: type.path.at(-1) ?? '',
  parentId: null,
  archived: false,
  hidesSubject: false,
  approval: null,
  group: null,
  priorityId: null,
  fieldIds: [],
  ...type,
})

export const ticketRules: TicketRules = {
  requesterRequired: true,
  usesRooms: true,
  usesDepartments: true,
  defaultPriorityId: null,
  defaultStatusId: null,
}

export const types: readonly RequestType[] = [
  requestType({ id: 10, path: ['Applications'] }),
  requestType({ id: 11, path: ['Applications', 'OMIS'], parentId: 10 }),
  requestType({ id: 12, path: ['Applications', 'OMIS', 'Reports'], parentId: 11 }),
  requestType({ id: 13, path: ['Applications', 'Other'], parentId: 10 }),
  requestType({ id: 14, path: ['Applications', 'Typing pool'], parentId: 10, archived: true }),
  requestType({ id: 20, path: ['Email/Outlook'] }),
  requestType({ id: 21, path: ['Email/Outlook', 'Other'], parentId: 20 }),
]

const tech = (tech: Partial<Tech> & Pick<Tech, 'id' | 'name'>): Tech => ({
  email: null,
  username: null,
  active: true,
  ...tech,
})

export const techs: readonly Tech[] = [
  tech({ id: 7, name: 'Ana Ruiz', email: 'ana.ruiz@example.org', username: 'aruiz' }),
  tech({ id: 8, name: 'Ben Okafor', email: 'ben.okafor@example.org', username: 'bokafor' }),
  tech({ id: 9, name: 'Ana Ruizeiro', email: 'ana.ruizeiro@example.org', username: 'aruizeiro' }),
  tech({ id: 6, name: 'Carl Voss', username: 'cvoss', active: false }),
]

export const field = (
  field: Partial<FieldDefinition> & Pick<FieldDefinition, 'id' | 'label'>,
): FieldDefinition => ({
  kind: 'text',
  choices: [],
  required: false,
  editable: true,
  ...field,
})

/** One of each kind; two departments call theirs the same. */
export const fields: readonly FieldDefinition[] = [
  field({ id: 30, label: 'Callback number' }),
  field({ id: 31, label: 'Steps taken', kind: 'multiline' }),
  field({ id: 32, label: 'Parts affected', kind: 'choices', choices: ['Case', 'Power supply', 'Screen'] }),
  field({ id: 33, label: 'Can you keep working?', kind: 'choice', choices: ['Yes', 'Partly', 'No'] }),
  field({ id: 34, label: 'Employee number', kind: 'number' }),
  field({ id: 35, label: 'Cost', kind: 'currency' }),
  field({ id: 36, label: 'Needed by', kind: 'date' }),
  field({ id: 37, label: 'Seen at', kind: 'datetime' }),
  field({ id: 38, label: 'Extension' }),
  field({ id: 39, label: 'Extension' }),
  field({ id: 40, label: 'a = b, "c"' }),
]
