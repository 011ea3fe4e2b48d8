import type { Held } from '../faults/held.ts'
import { textAbout, wordsIn } from '../faults/text.ts'
import type { HeldAtPlace } from '../single-writes/place.ts'
import type { Tracker } from './tracker.ts'

/** Told as text here and as a number there. */
type Id = string | number

interface TicketRow {
  readonly id: Id
  readonly Subject: string
  readonly Requestor: readonly { readonly id: Id }[]
  readonly CustomFields: readonly { readonly name: string; readonly values: readonly string[] }[]
}

interface EntryRow {
  readonly id: Id
  readonly Type: 'Create' | 'Correspond'
  readonly ObjectId: Id
}

interface PartRow {
  readonly TransactionId: Id
  readonly Content: string
}

/** All that the tracker holds: as tickets those above a number. */
export async function heldBy(tracker: Pick<Tracker, 'asks'>, last: number): Promise<HeldAtPlace> {
  const rows = await allOf<TicketRow>(tracker, 'tickets', {
    query: 'id > 0',
    fields: 'id,Subject,Requestor,CustomFields',
    'fields[Requestor]': 'id',
  })
  const entries = await saidEntries(tracker)
  const said = await textsOf(tracker)
  const began = new Map(
    entries.filter(({ Type }) => Type === 'Create').map((one) => [Number(one.ObjectId), Number(one.id)]),
  )
  const toTicket = ({ id, Subject, Requestor }: TicketRow): Held => {
    const words = wordsIn(Subject)
    const isWhole = words !== null && said.get(began.get(Number(id)) ?? 0) === textAbout(words)
    return { id: Number(id), of: Number(Requestor[0]?.id ?? 0), words: isWhole ? words : null }
  }
  const toNote = ({ id, ObjectId }: EntryRow): Held => {
    const text = said.get(Number(id)) ?? ''
    const words = wordsIn(text)
    const isWhole = words !== null && text === textAbout(words)
    return { id: Number(id), of: Number(ObjectId), words: isWhole ? words : null }
  }
  return {
    tickets: rows.filter(({ id }) => Number(id) > last).map(toTicket),
    notes: entries.filter(({ Type }) => Type === 'Correspond').map(toNote),
    values: new Map(rows.map((row) => [Number(row.id), valuesOf(row)])),
  }
}

/** What was said to requesters, oldest first. */
function saidEntries(tracker: Pick<Tracker, 'asks'>): Promise<readonly EntryRow[]> {
  return allOf<EntryRow>(tracker, 'transactions', {
    query: "ObjectType = 'RT::Ticket' AND (Type = 'Create' OR Type = 'Correspond')",
    fields: 'id,Type,ObjectId',
  })
}

function valuesOf({ Subject, CustomFields }: TicketRow): Readonly<Record<string, string | null>> {
  const fields = CustomFields.map(({ name, values }) => [name, values[0] ?? null] as const)
  return { subject: Subject, ...Object.fromEntries(fields) }
}

/** What was said, by the number of its entry. */
async function textsOf(tracker: Pick<Tracker, 'asks'>): Promise<ReadonlyMap<number, string>> {
  const parts = await allOf<PartRow>(tracker, 'attachments', {
    query: JSON.stringify([{ field: 'id', operator: '>', value: 0 }]),
    fields: 'id,TransactionId,Content',
  })
  return new Map(parts.map(({ TransactionId, Content }) => [Number(TransactionId), Content]))
}

/** What was said on a ticket to its requester, oldest first. */
export async function saidOn(tracker: Pick<Tracker, 'asks'>, ticket: number): Promise<readonly string[]> {
  const entries = await saidEntries(tracker)
  const said = await textsOf(tracker)
  const notes = entries.filter(({ Type, ObjectId }) => Type === 'Correspond' && Number(ObjectId) === ticket)
  return notes.map(({ id }) => said.get(Number(id)) ?? '')
}

/** The texts of tickets: what each began with, what was said on it first, and values of two fields. */
export async function textsOn(
  tracker: Pick<Tracker, 'asks'>,
  ids: readonly number[],
  fields: { readonly line: string; readonly text: string },
) {
  const { values } = await heldBy(tracker, 0)
  const said = await textsOf(tracker)
  const entries = await saidEntries(tracker)
  return ids.map((id) => {
    const ofTicket = entries.filter(({ ObjectId }) => Number(ObjectId) === id)
    const [detail = '', note = ''] = ofTicket.map((one) => said.get(Number(one.id)) ?? '')
    const held = values.get(id) ?? {}
    const { subject = '', [fields.line]: line = '', [fields.text]: text = '' } = held
    return { subject, detail, note, line, text }
  })
}

/** The numbers of the tickets of this subject. */
export async function ticketsAbout(
  tracker: Pick<Tracker, 'asks'>,
  subject: string,
): Promise<readonly number[]> {
  const rows = await allOf<TicketRow>(tracker, 'tickets', { query: `Subject = '${subject}'`, fields: 'id' })
  return rows.map(({ id }) => Number(id))
}

/** A page may be short of what this account may not see; the last one is empty. */
async function allOf<Row>(
  tracker: Pick<Tracker, 'asks'>,
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<readonly Row[]> {
  const all: Row[] = []
  for (let page = 1; ; page += 1) {
    const asked = new URLSearchParams({ ...query, orderby: 'id', per_page: '100', page: String(page) })
    const answer = await tracker.asks(`${path}?${asked.toString()}`)
    const isList = typeof answer === 'object' && answer !== null && 'items' in answer
    if (!isList || !Array.isArray(answer.items)) throw new Error(`${path} answered with no list`)
    const rows: readonly Row[] = answer.items
    if (rows.length === 0) return all
    all.push(...rows)
  }
}
