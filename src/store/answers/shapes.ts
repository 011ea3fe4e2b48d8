import * as v from 'valibot'
import { htmlToText } from '#desk/markup/html-to-text.ts'

const words = v.nullable(v.string())
const number = v.nullable(v.number())
const instant = v.pipe(v.string(), v.isoTimestamp())

/** A text that is kept as the HTML it is made from. */
const Html = v.pipe(
  v.object({ html: v.string() }),
  v.transform(({ html }) => htmlToText(html)),
)

const Attachment = v.object({ id: v.number(), name: v.string(), size: words, at: v.nullable(instant) })

const Note = v.object({
  id: v.number(),
  at: instant,
  author: words,
  kind: v.picklist(['tech', 'requester']),
  hidden: v.boolean(),
  solution: v.boolean(),
  minutes: v.number(),
  text: v.string(),
  source: v.string(),
  attachments: v.array(Attachment),
})

const ticket = {
  id: v.number(),
  subject: words,
  status: v.string(),
  state: v.picklist(['open', 'waiting', 'resolved', 'closed', 'canceled']),
  priority: words,
  type: v.string(),
  typePath: v.array(v.string()),
  group: words,
  level: number,
  tech: words,
  requester: words,
  requesterEmail: words,
  location: words,
  department: words,
  room: words,
  created: instant,
  updated: instant,
  due: v.nullable(instant),
  closed: v.nullable(instant),
  overdue: v.boolean(),
  needsApproval: v.boolean(),
  flagged: v.boolean(),
  fields: v.record(v.string(), words),
  detail: v.union([v.string(), Html]),
  noteCount: v.number(),
  attachmentCount: v.number(),
  url: v.string(),
  ids: v.object({
    status: v.number(),
    priority: number,
    type: v.number(),
    tech: number,
    requester: number,
    location: number,
    department: number,
  }),
}

export const KeptTicket = v.object({
  ...ticket,
  notes: v.array(Note),
  attachments: v.array(Attachment),
  detailSource: v.string(),
})

export const KeptRows = v.array(v.object(ticket))

export const KeptAccount = v.object({
  techId: number,
  name: words,
  username: words,
  email: words,
  version: words,
})

const time = v.object({ key: v.string(), from: v.nullable(instant), to: v.nullable(instant) })

/** The first line of a file; what it was asked for stands there where it is a list. */
export const Head = v.object({
  at: instant,
  question: v.nullable(
    v.object({
      scope: v.string(),
      qualifier: words,
      limit: number,
      terms: v.array(v.string()),
      times: v.array(time),
    }),
  ),
})
