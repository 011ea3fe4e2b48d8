import type { FullTicket, Ticket, TicketNow } from '#desk/ticket.ts'

import type { Api, List } from '../api.ts'
import { decode, decodeEach, decodeRows } from '#remote/decode.ts'
import type { WebHelpDeskOptions } from '../options.ts'
import { EndlessListError } from '#remote/endless.ts'
import type { Page } from '../paging/listing.ts'
import { askAgain, isRefusal } from '../lists/read-all.ts'
import { noteRow, type NoteRow } from './note-row.ts'
import { toAttachments, toNotes } from './note.ts'
import { fullTicketRow, ticketRow, type TicketRow } from './ticket-row.ts'
import { toTicket, toTicketNow, type TicketContext } from './ticket.ts'

export interface TicketReader {
  /** Asks for pages of a ticket list. */
  pagesOf(list: List): (page: Page, signal?: AbortSignal) => Promise<readonly Ticket[]>
  /** The first page of it, with what only writing needs to know. */
  firstNow(list: List, size: number, signal?: AbortSignal): Promise<readonly TicketNow[]>
  /** One ticket without its conversation. */
  now(id: number): Promise<TicketNow>
  /** One ticket with its whole conversation. */
  full(id: number): Promise<FullTicket>
}

export interface TicketReaderParts extends Pick<TicketContext, 'pageOf' | 'states'> {
  readonly clock: WebHelpDeskOptions['clock']
  readonly api: Api
  readonly fieldLabels: () => Promise<TicketContext['labelOf']>
}

/** A ticket with more pages of notes than this is a server that makes them up. */
const mostPagesOfNotes = 200

export function createTicketReader({
  api,
  fieldLabels,
  pageOf,
  states,
  clock,
}: TicketReaderParts): TicketReader {
  const { connection, resources } = api
  // Short rows lack status, priority, tech and type (field guide Q8).
  const long = api.long.tickets

  /** The labels of custom fields are asked for when the first ticket has any. */
  async function contextOf({ ticketCustomFields }: TicketRow): Promise<TicketContext> {
    const isLabelled = ticketCustomFields.length > 0
    return { pageOf, states, now: clock.now(), labelOf: isLabelled ? await fieldLabels() : String }
  }

  /** Row by row, since what a server tells of a ticket takes many times the room of what is kept of it. */
  function eachOf<Made>(
    { path, query }: List,
    make: (row: TicketRow, context: TicketContext) => Made,
  ): (page: Page, signal?: AbortSignal) => Promise<readonly Made[]> {
    const pages = api.pagesOf({ path, query: [...query, ...long] })
    return async (page, signal) => {
      const { rows } = await pages(page, signal)
      const made: Made[] = []
      let context: TicketContext | null = null
      for (const row of decodeEach(ticketRow, rows, path)) {
        if (context === null || context.labelOf === String) context = await contextOf(row)
        made.push(make(row, context))
      }
      return made
    }
  }

  const alone = (id: number): Promise<unknown> =>
    connection.json({ method: 'GET', path: `${resources.tickets}/${id}`, query: long, about: `Ticket ${id}` })

  /** Notes that the list brings without their text are asked for one by one, where that can be done. */
  async function notesOf(id: number): Promise<readonly NoteRow[]> {
    const rows = await listedNotes(id)
    if (!api.notesById) return rows
    const isStub = (row: NoteRow): boolean => row.noteText === null && row.mobileNoteText === null
    return askAgain(api, rows, { path: resources.notes, long: [], schema: noteRow, isStub })
  }

  async function listedNotes(id: number): Promise<readonly NoteRow[]> {
    const about = `Ticket ${id}`
    const path = resources.notes
    const pages = api.pagesOf({ path, query: [['jobTicketId', String(id)], ...long], about })
    const rows = new Map<NoteRow['id'], NoteRow>()
    for (let page = 1; ; page += 1) {
      const found = decodeRows(noteRow, (await pages({ number: page, size: 100 })).rows, path)
      const before = rows.size
      for (const row of found) if (!rows.has(row.id)) rows.set(row.id, row)
      if (found.length < 100 || rows.size === before) return [...rows.values()]
      if (page === mostPagesOfNotes) throw new EndlessListError(`${about} has more than ${page}00 notes`)
    }
  }

  return {
    pagesOf: (list) => eachOf(list, toTicket),
    firstNow: (list, size, signal) => eachOf(list, toTicketNow)({ number: 1, size }, signal),
    async now(id) {
      const row = decode(ticketRow, await alone(id), `Ticket ${id}`)
      return toTicketNow(row, await contextOf(row))
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
      const ticket = toTicket(row, await contextOf(row))
      const notes = toNotes(row.notes, listed)
      const attachments = toAttachments(row.attachments)
      return { ...ticket, noteCount: notes.length, notes, attachments, detailSource: row.detail ?? '' }
    },
  }
}
