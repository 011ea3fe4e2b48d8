import type { Context, OutboxEntry } from '#command.ts'
import type { Failure } from '#desk/outcome.ts'

/** Whom an entry is sent to, and as whom. */
export interface Place {
  /** The server's address, as the account has it. */
  readonly helpDesk: string
  readonly account: string
}

type Kept = Pick<OutboxEntry, 'profile' | 'server'>

/** Where an entry goes. One whose account cannot be had is alone with those of that account. */
export async function placeOf({ profile, server }: Kept, given: Context): Promise<Place> {
  if (profile === null) return { helpDesk: `at ${server ?? ''}`, account: `nobody at ${server ?? ''}` }
  const current = await given.account().catch(() => null)
  const context = current?.profile === profile ? given : given.forProfile(profile)
  const account = await context.account().catch(() => null)
  const isThere = account?.kind === 'server' && (server === null || (await given.isAt(account, server)))
  const address = isThere ? account.server : (server ?? `that of ${profile}`)
  return { helpDesk: `at ${address}`, account: `${profile} at ${address}` }
}

const signIn = 4
const interrupted = 130
const everywhere = 'everywhere'

/** What is stopped by a failure that everything further would meet too: a key that is refused says nothing of another. */
export function stoppedBy({ exit }: Pick<Failure, 'exit'>, { helpDesk, account }: Place): string {
  if (exit === interrupted) return everywhere
  return exit === signIn ? account : helpDesk
}

/** What stopped the entries of a place. */
export function stopOf({ helpDesk, account }: Place, stops: ReadonlyMap<string, Failure>): Failure | null {
  return stops.get(everywhere) ?? stops.get(helpDesk) ?? stops.get(account) ?? null
}
