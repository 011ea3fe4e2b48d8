import { expect, test } from 'vitest'
import { ticketSchema, type JsonSchema } from '#views/ticket/schema.ts'
import { fullTicket, note, ticket } from '../tickets.ts'

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

/** Where and how the value breaks the schema: the keywords that the ticket's schema uses. */
function faults(value: unknown, schema: JsonSchema, path = '$'): string[] {
  const { type, pattern, items, properties = {}, required = [], additionalProperties = true } = schema
  const found: string[] = []
  if (type !== undefined && ![type].flat().includes(typeOf(value))) found.push(`${path} is ${typeOf(value)}`)
  if (schema.enum !== undefined && !schema.enum.some((word) => word === value))
    found.push(`${path} is no choice`)
  if (pattern !== undefined && typeof value === 'string' && !new RegExp(pattern).test(value))
    found.push(`${path} does not match`)
  if (Array.isArray(value) && items !== undefined) {
    found.push(...value.flatMap((part, index) => faults(part, items, `${path}[${index}]`)))
  }
  if (!isRecord(value)) return found
  found.push(...required.filter((key) => !(key in value)).map((key) => `${path}.${key} is missing`))
  for (const [key, part] of Object.entries(value)) {
    const known = properties[key] ?? additionalProperties
    if (known === false) found.push(`${path}.${key} is unknown`)
    if (typeof known === 'object') found.push(...faults(part, known, `${path}.${key}`))
  }
  return found
}

test('a ticket from the queue fits the schema', () => {
  expect(faults(ticket(), ticketSchema)).toEqual([])
  expect(
    faults(ticket({ subject: null, group: null, level: null, due: null, overdue: false }), ticketSchema),
  ).toEqual([])
})

test('a ticket from show fits the schema', () => {
  const attachments = [{ id: 8, name: 'steps.pdf', size: null, at: '2026-10-01T14:03:00Z' }]
  expect(
    faults(fullTicket({ notes: [note(), note({ author: null, attachments })], attachments }), ticketSchema),
  ).toEqual([])
})

test('what is no ticket does not', () => {
  const { subject: _subject, ...without } = ticket()
  expect(faults(without, ticketSchema)).toEqual(['$.subject is missing'])
  expect(faults(ticket({ created: '1 October' }), ticketSchema)).toEqual(['$.created does not match'])
  expect(faults({ ...ticket(), jobticket: 1, level: 1.5 }, ticketSchema)).toEqual([
    '$.level is number',
    '$.jobticket is unknown',
  ])
})

test('the keys stand in the order in which a ticket is printed', () => {
  expect(Object.keys(ticketSchema.properties)).toEqual(
    Object.keys(fullTicket({ notes: [], attachments: [], detailSource: '' })),
  )
  expect(ticketSchema.required).toEqual(Object.keys(ticket()))
})

test('a ticket of which a mirror holds the row alone fits the schema', () => {
  const row = { ...ticket(), notes: null, attachments: null, detailSource: null }
  expect(faults(row, ticketSchema)).toEqual([])
})
