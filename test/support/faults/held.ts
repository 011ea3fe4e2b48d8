import type { ServedSandbox } from '../served-sandbox.ts'
import { wordsIn } from './text.ts'

/** A ticket or a note that the help desk holds. */
export interface Held {
  readonly id: number
  /** Whose the ticket is, or which ticket the note is on. */
  readonly of: number
  readonly words: string | null
}

interface TicketRow {
  readonly id: number
  readonly subject: string
  readonly detail: string
  readonly room: string | null
  readonly clientReporter: { readonly id: number } | null
}

interface NoteRow {
  readonly id: number
  readonly noteText: string
}

/** All tickets above a number. */
export async function ticketsAbove(last: number, server: ServedSandbox): Promise<readonly Held[]> {
  const rows = await rowsAbove(last, server)
  return rows.map(({ id, subject, detail, clientReporter }) => {
    const words = wordsIn(subject)
    return { id, of: clientReporter?.id ?? 0, words: wordsIn(detail) === words ? words : null }
  })
}

function rowsAbove(last: number, server: ServedSandbox): Promise<readonly TicketRow[]> {
  return allOf<TicketRow>('Tickets', { qualifier: `(jobTicketId > ${last})`, style: 'details' }, server)
}

/** Room and subject of the tickets. */
export async function valuesOf(
  ids: readonly number[],
  server: ServedSandbox,
): Promise<ReadonlyMap<number, Pick<TicketRow, 'room' | 'subject'>>> {
  const rows = await rowsAbove(0, server)
  const wanted = new Set(ids)
  return new Map(
    rows.filter(({ id }) => wanted.has(id)).map(({ id, room, subject }) => [id, { room, subject }]),
  )
}

/** All notes of the tickets. */
export async function notesOn(ids: readonly number[], server: ServedSandbox): Promise<readonly Held[]> {
  const held: Held[] = []
  for (const id of ids) {
    const rows = await noteRows(id, server)
    held.push(...rows.map((row) => ({ id: row.id, of: id, words: wordsIn(row.noteText) })))
  }
  return held
}

function noteRows(ticket: number, server: ServedSandbox): Promise<readonly NoteRow[]> {
  return allOf<NoteRow>('TicketNotes', { jobTicketId: String(ticket), style: 'details' }, server)
}

/** Subject and first note of a ticket, as the server holds them. */
export async function textsOf(id: number, server: ServedSandbox) {
  const ticket = (await rowsAbove(id - 1, server)).find((row) => row.id === id)
  const [note] = await noteRows(id, server)
  return { subject: ticket?.subject ?? '', note: note?.noteText ?? '' }
}

interface RequesterRow {
  readonly id: number
  readonly email: string
}

/** Numbers of the requesters who can be asked for: one with an address that is none cannot (field guide Q13). */
export async function requesterIds(server: ServedSandbox): Promise<readonly number[]> {
  const rows = await allOf<RequesterRow>('Clients', {}, server)
  return rows.filter(({ email }) => /^[^@]+@[^@.]+\.[^@.]/.test(email)).map(({ id }) => id)
}

/** Numbers of the tickets that this technician may see. */
export async function ticketIds(server: ServedSandbox): Promise<readonly number[]> {
  return (await ticketsAbove(0, server)).map(({ id }) => id).toSorted((one, other) => one - other)
}

async function allOf<Row extends { readonly id: number }>(
  path: string,
  query: Readonly<Record<string, string>>,
  server: ServedSandbox,
): Promise<readonly Row[]> {
  const all = new Map<number, Row>()
  for (let page = 1; ; page += 1) {
    const answer = await server.asks(path, { query: { ...query, limit: '100', page: String(page) } })
    if (!Array.isArray(answer)) throw new Error(`${path} answered with no list`)
    const rows: readonly Row[] = answer
    for (const row of rows) all.set(row.id, row)
    if (rows.length < 100) return [...all.values()]
  }
}
