import type { FullTicket, Ticket, TicketNow } from '#desk/ticket.ts'
import { NotFoundError } from '#errors.ts'

import type { Connection } from '../connection/connection.ts'
import { readPage, type Page } from '../connection/pages.ts'
import type { RequestTrackerOptions } from '../options.ts'
import { toAttachments, toConversation, type Conversation } from './conversation.ts'
import { grouped } from '#desk/grouped.ts'
import { textOf, toNote } from './note.ts'
import { readContents, readParts } from './parts.ts'
import { ticketFields, ticketRow, type TicketRow } from './ticket-row.ts'
import { toTicket, type Beside, type TicketContext } from './ticket.ts'
import { readHistory, readSaid, saidTypes } from './transactions.ts'
import { listedVersion, versionOf } from './version.ts'

export interface TicketReader {
  /** The first rows of what a search finds, the newest first. */
  page(search: string, size: number, signal?: AbortSignal): Promise<Page<Ticket>>
  /** The same with what only writing needs to know. */
  pageNow(search: string, size: number, signal?: AbortSignal): Promise<Page<TicketNow>>
  /** How many tickets a search finds; null where the server does not tell. */
  total(search: string): Promise<number | null>
  /** The numbers of a ticket's requesters. */
  people(id: number): Promise<readonly number[]>
  /** One ticket without its conversation. */
  now(id: number): Promise<TicketNow>
  /** One ticket with its whole conversation. */
  full(id: number): Promise<FullTicket>
}

export interface TicketReaderParts extends Pick<RequestTrackerOptions, 'root' | 'states' | 'clock'> {
  readonly connection: Connection
  /** Tickets with a bookmark of this account. */
  readonly flagged: () => Promise<ReadonlySet<number>>
}

interface Asked {
  readonly search: string
  readonly size: number
  readonly signal: AbortSignal | undefined
}

interface Found {
  readonly row: TicketRow
  readonly ticket: Ticket
  readonly conversation: Conversation
}

export function createTicketReader({
  connection,
  flagged,
  root,
  states,
  clock,
}: TicketReaderParts): TicketReader {
  const context = async (): Promise<TicketContext> => ({
    root,
    states,
    now: clock.now(),
    flagged: await flagged(),
  })

  function rowsOf(search: string, size: number, signal?: AbortSignal): Promise<Page<TicketRow>> {
    const order = [
      ['orderby', 'id'],
      ['order', 'DESC'],
    ] as const
    const query = [['query', search] as const, ...ticketFields, ...order]
    return readPage(connection, { path: 'tickets', query, schema: ticketRow, signal }, { number: 1, size })
  }

  /** A list tells the same of one ticket as of many, and the ticket alone less. */
  async function alone(id: number): Promise<TicketRow> {
    const { rows } = await rowsOf(`id = ${id}`, 1)
    const row = rows.find((one) => one.id === id)
    if (row !== undefined) return row
    throw new NotFoundError(`Ticket ${id} does not exist, or this account may not see it.`)
  }

  /** Rows with the texts that belong to them. */
  async function pageOf<Made>(
    { search, size, signal }: Asked,
    make: (found: Found) => Made,
  ): Promise<Page<Made>> {
    const [{ rows, total }, about] = await Promise.all([rowsOf(search, size, signal), context()])
    const said = await readSaid(
      connection,
      rows.map(({ id }) => id),
      signal,
    )
    const parts = await readParts(
      connection,
      said.map(({ id }) => id),
      signal,
    )
    const entries = grouped(said, ({ ObjectId }) => Number(ObjectId))
    const conversations = rows.map(({ id }) => toConversation(entries.get(id) ?? [], parts))
    const texts = conversations.flatMap(({ request }) => request?.text?.id ?? [])
    const contents = await readContents(connection, texts, signal)
    const tickets = rows.map((row, at) => {
      const conversation = conversations[at] ?? toConversation([], parts)
      const { text } = textOf(conversation.request?.text ?? null, contents)
      return make({ row, ticket: toTicket(row, besideOf(conversation, text), about), conversation })
    })
    return { rows: tickets, total }
  }

  /** Row, history and the pieces of what was said. */
  async function read(id: number) {
    const [row, history, about] = await Promise.all([alone(id), readHistory(connection, id), context()])
    const said = history.filter(({ Type }) => saidTypes.has(Type)).map((entry) => entry.id)
    return { row, history, about, conversation: toConversation(history, await readParts(connection, said)) }
  }

  return {
    page: (search, size, signal) => pageOf({ search, size, signal }, ({ ticket }) => ticket),
    pageNow: (search, size, signal) =>
      pageOf({ search, size, signal }, ({ row, ticket, conversation }) =>
        nowOf(ticket, conversation, listedVersion(row)),
      ),
    async total(search) {
      const { total } = await rowsOf(search, 1)
      return total
    },
    people: async (id) => (await alone(id)).Requestor.map((person) => person.id),
    async now(id) {
      const { row, history, about, conversation } = await read(id)
      const part = conversation.request?.text ?? null
      const contents = await readContents(connection, part === null ? [] : [part.id])
      const { text } = textOf(part, contents)
      return nowOf(toTicket(row, besideOf(conversation, text), about), conversation, versionOf(history))
    },
    async full(id) {
      const { row, history, about, conversation } = await read(id)
      const { request, notes, files } = conversation
      const texts = [request?.text, ...notes.map(({ text }) => text)].flatMap((part) => part?.id ?? [])
      const contents = await readContents(connection, texts)
      const { text, source } = textOf(request?.text ?? null, contents)
      const requesters = new Set(row.Requestor.map((person) => person.id))
      return {
        ...toTicket(row, besideOf(conversation, text), about),
        notes: notes.map((note) => toNote(note, { history, requesters, states, contents })),
        attachments: toAttachments(files),
        detailSource: source,
      }
    },
  }
}

function besideOf({ notes, fileIds }: Conversation, detail: string): Beside {
  return { detail, noteCount: notes.length, attachmentCount: fileIds.length }
}

function nowOf(ticket: Ticket, { notes, fileIds }: Conversation, version: string | null): TicketNow {
  return {
    ...ticket,
    canEscalate: null,
    noteIds: notes.map(({ entry }) => entry.id),
    attachmentIds: fileIds,
    version,
  }
}
