import type { FieldDefinition } from '#desk/lists.ts'
import type { FullTicket, Ticket, TicketNow } from '#desk/ticket.ts'
import type { Parameter } from '#http/address.ts'

import type { Connection } from '../connection/connection.ts'
import { decode, decodeList } from '../decode/answer.ts'
import type { WebHelpDeskOptions } from '../options.ts'
import { EndlessListError } from '../paging/endless.ts'
import type { Page } from '../paging/listing.ts'
import { isRefusal } from '../lists/read-all.ts'
import { noteRow, type NoteRow } from './note-row.ts'
import { toAttachments, toNotes } from './note.ts'
import { fullTicketRow, ticketRow, type TicketRow } from './ticket-row.ts'
import { toTicket, toTicketNow, type TicketContext } from './ticket.ts'

export interface TicketReader {
  /** One page of a ticket list. */
  page(query: readonly Parameter[], page: Page, signal?: AbortSignal): Promise<readonly Ticket[]>
  /** The same, with what only writing needs to know. */
  pageNow(query: readonly Parameter[], page: Page, signal?: AbortSignal): Promise<readonly TicketNow[]>
  /** One ticket without its conversation. */
  now(id: number): Promise<TicketNow>
  /** One ticket with its whole conversation. */
  full(id: number): Promise<FullTicket>
}

export interface TicketReaderParts extends Pick<WebHelpDeskOptions, 'root' | 'states' | 'clock'> {
  readonly connection: Connection
  readonly definitions: () => Promise<readonly FieldDefinition[]>
}

// Short rows lack status, priority, tech and type (field guide Q8); without `withUTC` times may be wrong (Q7).
/** A ticket with more pages of notes than this is a server that makes them up. */
const mostPagesOfNotes = 200

const long: readonly Parameter[] = [
  ['style', 'details'],
  ['withUTC', 'true'],
]

export function createTicketReader({
  connection,
  definitions,
  root,
  states,
  clock,
}: TicketReaderParts): TicketReader {
  /** The labels of custom fields are asked for when the first ticket has any. */
  async function contextOf(rows: readonly TicketRow[]): Promise<TicketContext> {
    const labelled = rows.some(({ ticketCustomFields }) => ticketCustomFields.length > 0)
    const labels = new Map(labelled ? (await definitions()).map(({ id, label }) => [id, label]) : [])
    return { root, states, now: clock.now(), labels }
  }

  async function rowsOf(
    query: readonly Parameter[],
    page: Page,
    signal: AbortSignal | undefined,
  ): Promise<readonly TicketRow[]> {
    const call = {
      method: 'GET',
      path: 'Tickets',
      query: [...query, ...long, ...paging(page)],
      signal,
    } as const
    return decodeList(ticketRow, await connection.json(call), 'Tickets')
  }

  const alone = (id: number): Promise<unknown> =>
    connection.json({ method: 'GET', path: `Tickets/${id}`, query: long, about: `Ticket ${id}` })

  async function notesOf(id: number): Promise<readonly NoteRow[]> {
    const rows = new Map<NoteRow['id'], NoteRow>()
    for (let page = 1; ; page += 1) {
      const query: readonly Parameter[] = [
        ['jobTicketId', String(id)],
        ...long,
        ...paging({ number: page, size: 100 }),
      ]
      const about = `Ticket ${id}`
      const found = decodeList(
        noteRow,
        await connection.json({ method: 'GET', path: 'TicketNotes', query, about }),
        'TicketNotes',
      )
      const before = rows.size
      for (const row of found) if (!rows.has(row.id)) rows.set(row.id, row)
      if (found.length < 100 || rows.size === before) return [...rows.values()]
      if (page === mostPagesOfNotes) throw new EndlessListError(`${about} has more than ${page}00 notes`)
    }
  }

  return {
    async page(query, page, signal) {
      const rows = await rowsOf(query, page, signal)
      const context = await contextOf(rows)
      return rows.map((row) => toTicket(row, context))
    },
    async pageNow(query, page, signal) {
      const rows = await rowsOf(query, page, signal)
      const context = await contextOf(rows)
      return rows.map((row) => toTicketNow(row, context))
    },
    async now(id) {
      const row = decode(ticketRow, await alone(id), `Ticket ${id}`)
      return toTicketNow(row, await contextOf([row]))
    },
    async full(id) {
      const [value, listed] = await Promise.all([
        alone(id),
        // The ticket brings its notes along, only without the text as typed.
        notesOf(id).catch((error: unknown) => {
          if (isRefusal(error)) return []
          throw error
        }),
      ])
      const row = decode(fullTicketRow, value, `Ticket ${id}`)
      const ticket = toTicket(row, await contextOf([row]))
      const notes = toNotes(row.notes, listed)
      const attachments = toAttachments(row.attachments)
      return { ...ticket, noteCount: notes.length, notes, attachments, detailSource: row.detail ?? '' }
    },
  }
}

function paging({ number, size }: Page): readonly Parameter[] {
  return [
    ['page', String(number)],
    ['limit', String(size)],
  ]
}
