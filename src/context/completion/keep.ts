import { knownWords } from '#desk/completing/known-words.ts'
import type { HelpDesk } from '#desk/helpdesk.ts'
import type { Ticket } from '#desk/ticket.ts'
import { DeskError, UnreachableError, UsageError } from '#errors.ts'
import { removeIfAny } from '#store/files.ts'
import { completionPlace, environmentPlace } from '#store/completion/place.ts'
import { addTickets, keepWords, type WordsOf } from '#store/completion/write.ts'
import type { StorePaths } from '#store/paths.ts'
import type { Account } from '../account/account.ts'

/** How many words were read, and of what: a profile, or a server where none names it. */
export interface ReadWords {
  readonly account: string
  readonly lists: number
  readonly tickets: number
}

/** Where an account's words are kept. Null for one that is neither saved nor signs in with what the environment gives. */
export async function placeFor(
  account: Account,
  { completion }: Pick<StorePaths, 'completion'>,
): Promise<WordsOf | null> {
  const server = account.kind === 'server' ? account.server : null
  if (account.kind === 'server' && account.secretIn === 'environment') {
    const { auth, username, secret } = account
    const place = environmentPlace(completion, { server: account.server, username: username ?? '' })
    const { fingerprint } = await import('#store/account-folder.ts')
    return place && { place, server, reader: await fingerprint([auth, username ?? '', secret ?? '']) }
  }
  if (account.profile === null) return null
  return { place: completionPlace(completion, account.profile), server, reader: null }
}

/** Reads what completion is to know of an account. Throws UsageError for one that nothing can be kept of. */
export async function readWords(account: Account, desk: HelpDesk, paths: StorePaths): Promise<ReadWords> {
  const found = await placeFor(account, paths)
  if (found === null)
    throw new UsageError('No words can be kept for this account.', { hint: 'Save it: helpdesk login' })
  await removeIfAny(found.place.wanted)
  const [statuses, priorities, types, locations, departments, techs, groups, fields, tickets] =
    await Promise.all([
      orNone(desk.statuses()),
      orNone(desk.priorities()),
      orNone(desk.types()),
      orNone(desk.locations()),
      orNone(desk.departments()),
      orNone(desk.techs()),
      orNone(desk.groups()),
      orNone(desk.fields()),
      orNone(latest(desk)),
    ])
  const lists = { statuses, priorities, types, locations, departments, techs, groups, fields }
  await keepWords(found, knownWords(lists, tickets))
  const count = Object.values(lists).reduce((sum, list) => sum + list.length, 0)
  return { account: account.profile ?? found.server ?? '', lists: count, tickets: tickets.length }
}

/** A list that this account may not read, or this server has not, has no words. */
async function orNone<Row>(list: Promise<readonly Row[]>): Promise<readonly Row[]> {
  return list.catch((error: unknown) => {
    if (!(error instanceof DeskError) || error instanceof UnreachableError || error.exit === 4) throw error
    return []
  })
}

async function latest(desk: HelpDesk): Promise<readonly Ticket[]> {
  const tickets: Ticket[] = []
  const query = { scope: 'my-groups', filter: null, limit: 100 } as const
  for await (const ticket of desk.tickets(query)) if (tickets.push(ticket) >= query.limit) break
  return tickets
}

/** Offers tickets that were read, where words of the account are kept. */
export async function keepTickets(
  account: Account,
  tickets: readonly Pick<Ticket, 'id' | 'subject'>[],
  paths: StorePaths,
): Promise<void> {
  const found = await placeFor(account, paths)
  if (found !== null) await addTickets(found, tickets)
}
