import { UsageError } from '#errors.ts'
import { addressedTicket, idRange, plainId } from './entry.ts'
import { pipedIds } from './piped.ts'
import { once } from './ticket-ids.ts'
import type { IdRange, TicketIds } from './ticket-ids.ts'

export interface IdSource {
  /** Everything on stdin; needed only where `-` is among the arguments. */
  readonly stdin?: string | undefined
  /** Host and port of the server in use: a ticket's address on another one is refused. Left out, any will do. */
  readonly host?: string | undefined
}

/** Whether the ids, or some of them, are to be read from stdin. */
export function readsStdin(words: readonly string[]): boolean {
  return words.includes('-')
}

/**
 * Reads `1042`, `12,14`, `15-18`, a ticket's web address and `-` for stdin (cli-contract rule 12). With `-` alone and an
 * empty stdin there are none. Throws UsageError.
 */
export function parseTicketIds(words: readonly string[], source: IdSource = {}): TicketIds {
  const entries = words.flatMap((word) =>
    word === '-' ? pipedIds(source.stdin ?? '', source) : typed(word, source),
  )
  const [word] = words
  const plain = words.length === 1 && word !== undefined && word !== '-' && !/[,-]/.test(withoutAddress(word))
  return { ...once(entries), plain }
}

function typed(word: string, { host }: IdSource): readonly (number | IdRange)[] {
  const addressed = addressedTicket(word.trim())
  if (addressed !== null) return [idHere(addressed, host)]
  return word.split(',').map((part) => entryOf(part.trim(), word))
}

function entryOf(part: string, word: string): number | IdRange {
  const range = idRange(part)
  if (range !== null && range.from <= range.to) return range
  if (range !== null) {
    throw new UsageError(`The range "${part}" runs backwards.`, { hint: `Write ${range.to}-${range.from}.` })
  }
  const id = plainId(part)
  if (id !== null) return id
  throw new UsageError(`"${word}" is not a ticket id.`, {
    hint: 'Write 1042, 12,14 or 15-18, the web address of the ticket, or - to read ids from stdin.',
  })
}

/** The number in a ticket's address, once it is sure that the address is on the server in use. */
function idHere(ticket: { readonly host: string; readonly id: number }, host: string | undefined): number {
  if (host === undefined || ticket.host === host) return ticket.id
  throw new UsageError(`Ticket ${ticket.id} at ${ticket.host} is not on the server in use, ${host}.`, {
    hint: `Choose a profile for ${ticket.host} with --profile, or give the number alone.`,
  })
}

function withoutAddress(word: string): string {
  return addressedTicket(word.trim()) === null ? word : ''
}
