import type { Attachment, Note } from '#desk/note.ts'
import type { ShownTicket, TicketIds } from '#desk/ticket.ts'

/** A JSON Schema of the kinds that a ticket needs. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
}

type Properties<Row> = Readonly<Record<keyof Row, JsonSchema>>

const id = { type: 'integer' }
const idOrNull = { type: ['integer', 'null'] }
const text = { type: 'string' }
const textOrNull = { type: ['string', 'null'] }
const truth = { type: 'boolean' }
const count = { type: 'integer' }
const time = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' }
const timeOrNull = { ...time, type: ['string', 'null'] }

const attachment = {
  id,
  name: text,
  size: { ...textOrNull, description: 'As the server words it' },
  at: timeOrNull,
} satisfies Properties<Attachment>

const note = {
  id,
  at: time,
  author: textOrNull,
  kind: { enum: ['tech', 'requester'] },
  hidden: { ...truth, description: 'Not shown to the requester' },
  solution: truth,
  minutes: { ...count, description: 'Time worked' },
  text: { ...text, description: 'Plain text made from source' },
  source: { ...text, description: 'What the server sent: BBCode or HTML' },
  attachments: { type: 'array', items: record(attachment) },
} satisfies Properties<Note>

const ids = {
  status: id,
  priority: idOrNull,
  type: id,
  tech: idOrNull,
  requester: idOrNull,
  location: idOrNull,
  department: idOrNull,
} satisfies Properties<TicketIds>

const ticket = {
  id,
  subject: textOrNull,
  status: { ...text, description: 'As this help desk calls it' },
  state: {
    enum: ['open', 'waiting', 'resolved', 'closed', 'canceled'],
    description: 'What the status means, by the site policy',
  },
  priority: textOrNull,
  type: { ...text, description: "The request type's own name" },
  typePath: { type: 'array', items: text, description: 'From the root of the tree to the type' },
  group: textOrNull,
  level: { ...idOrNull, description: 'Level in the tech group' },
  tech: { ...textOrNull, description: 'Null when unassigned' },
  requester: textOrNull,
  requesterEmail: textOrNull,
  location: textOrNull,
  department: textOrNull,
  room: textOrNull,
  created: time,
  updated: time,
  due: timeOrNull,
  closed: timeOrNull,
  overdue: { ...truth, description: 'Past its due time, and neither resolved, closed nor canceled' },
  needsApproval: truth,
  flagged: truth,
  fields: {
    type: 'object',
    additionalProperties: textOrNull,
    description: 'Custom fields by label; several choices joined with ;',
  },
  detail: { ...text, description: "Plain text made from the server's mark-up" },
  noteCount: count,
  attachmentCount: count,
  url: { ...text, description: "The ticket's page in a browser" },
  ids: { ...record(ids), description: "The server's numbers behind the names" },
  notes: {
    type: ['array', 'null'],
    items: record(note),
    description: 'Only from show; oldest first. Null with --offline where a mirror does not hold them',
  },
  attachments: {
    type: ['array', 'null'],
    items: record(attachment),
    description: 'Only from show; null as notes are',
  },
  detailSource: {
    ...textOrNull,
    description: 'Only from show; what the server sent as detail, null as notes are',
  },
} satisfies Properties<ShownTicket>

const onlyFromShow = new Set(['notes', 'attachments', 'detailSource'])

/** What `helpdesk schema ticket` prints: the JSON Schema of a ticket from `queue` or `show`. */
export const ticketSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Ticket',
  ...record(ticket),
  required: Object.keys(ticket).filter((key) => !onlyFromShow.has(key)),
} satisfies JsonSchema & Readonly<Record<'$schema' | 'title', string>>

function record(properties: Readonly<Record<string, JsonSchema>>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}
