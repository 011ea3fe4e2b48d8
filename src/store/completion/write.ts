import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { withTickets } from '#desk/completing/known-words.ts'
import type { KnownWords } from '#desk/completing/known-words.ts'
import type { Ticket } from '#desk/ticket.ts'
import { makeFolder, replaceFile } from '../files.ts'
import { type CompletionPlace, layout } from './place.ts'
import { readKeptWords } from './read.ts'

/** Keeps the words of an account. Throws StorageError. */
export async function keepWords(
  { words }: CompletionPlace,
  server: string | null,
  known: KnownWords,
): Promise<void> {
  await makeFolder(dirname(words))
  await replaceFile(words, JSON.stringify({ version: layout, server, known }), { flush: false })
}

/** Adds tickets that were read, where words are kept. Never fails: they are offered or not, no more. */
export async function addTickets(
  place: CompletionPlace,
  server: string | null,
  tickets: readonly Pick<Ticket, 'id' | 'subject'>[],
): Promise<void> {
  const known = readKeptWords(place.words, server)
  if (known === null) return
  const kept = { ...known, tickets: withTickets(known.tickets, tickets) }
  await keepWords(place, server, kept).catch(() => undefined)
}

/** Notes that the words are wanted; the next command that asks the help desk has them read. */
export async function noteWanted({ wanted }: CompletionPlace): Promise<void> {
  try {
    await makeFolder(dirname(wanted))
    await writeFile(wanted, '', { mode: 0o600 })
  } catch {
    // A full disk or a read-only home.
  }
}
