import { utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { withTickets } from '#desk/completing/known-words.ts'
import type { KnownWords } from '#desk/completing/known-words.ts'
import type { Ticket } from '#desk/ticket.ts'
import { makeFolder, removeIfAny, replaceFile } from '../files.ts'
import { type CompletionPlace, type KeptWords, layout } from './place.ts'
import { readKept, writtenAt } from './read.ts'

/** An account's words, and whose they are. */
export interface WordsOf {
  readonly place: CompletionPlace
  readonly server: string | null
  /** A fingerprint of the sign-in, where several may lead to one place. */
  readonly reader: string | null
}

/** Keeps the words of an account. Throws StorageError. */
export async function keepWords({ place, server, reader }: WordsOf, known: KnownWords): Promise<void> {
  const kept: KeptWords = { version: layout, server, ...(reader === null ? {} : { reader }), known }
  await makeFolder(dirname(place.words))
  await replaceFile(place.words, JSON.stringify(kept), { flush: false })
}

/**
 * Adds tickets that were read, where words are kept; those of another sign-in are forgotten. Never fails: they are offered
 * or not, no more.
 */
export async function addTickets(
  of: WordsOf,
  tickets: readonly Pick<Ticket, 'id' | 'subject'>[],
): Promise<void> {
  const kept = readKept(of.place.words, of.server)
  if (kept === null) return
  const { known, reader = null } = kept
  const done = reader === of.reader ? keepTickets(of, known, tickets) : removeIfAny(of.place.words)
  await done.catch(() => undefined)
}

async function keepTickets(
  of: WordsOf,
  known: KnownWords,
  read: readonly Pick<Ticket, 'id' | 'subject'>[],
): Promise<void> {
  const { words } = of.place
  const tickets = withTickets(known.tickets, read)
  if (JSON.stringify(tickets) === JSON.stringify(known.tickets)) return
  const listsAt = writtenAt(words) / 1000
  await keepWords(of, { ...known, tickets })
  // The file is as old as its lists, which are to be read anew some time however often tickets are.
  utimesSync(words, listsAt, listsAt)
}

/** Notes that the words are wanted; the next command that asks the help desk has them read. */
export async function noteWanted({ wanted }: CompletionPlace): Promise<void> {
  try {
    await makeFolder(dirname(wanted))
    writeFileSync(wanted, '', { mode: 0o600 })
  } catch {
    // A full disk or a read-only home.
  }
}
