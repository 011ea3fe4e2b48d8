import { stateOf } from '#desk/standing/state.ts'
import type { Transport } from '#http/transport.ts'
import type { DirectCredentials, LateCredentials, NextgenOptions } from '#whd/options.ts'
import { createNextgenHelpDesk } from '#whd/nextgen/help-desk.ts'
import { parseServerRoot } from '#whd/server-root.ts'
import type { RemoteDesk } from '#remote/remote-desk.ts'

import { memoryCache, memorySessions, now } from './desk.ts'

/** A token that is good for an hour. */
export const goodToken = {
  accessToken: 'eyJh.eyJz.c2ln',
  tokenType: 'Bearer',
  until: now.getTime() + 3600_000,
  techId: 7,
}

/** A client of a NextGen server that is played by the transport; a token is kept from before. */
export function nextgenDeskOf(transport: Transport, more: Partial<NextgenOptions> = {}): RemoteDesk {
  return createNextgenHelpDesk({
    transport,
    root: parseServerRoot('https://helpdesk.example.org'),
    credentials: signsInWith({ mode: 'key', apiKey: 'Qm3vN8xR2tLw7KpZ4sYb' }),
    states: (statusName) => stateOf({ states: {} }, statusName),
    cache: memoryCache(),
    sessions: memorySessions(goodToken),
    clock: { now: () => now },
    ...more,
  })
}

/** Credentials that are at hand; with `session` these open one. */
export function signsInWith(
  direct: DirectCredentials,
  auth: LateCredentials['auth'] = direct.mode,
): LateCredentials {
  const username = direct.mode === 'key' ? null : direct.username
  return { auth, username, ask: () => Promise.resolve(direct) }
}

/** A page of a list as the server sends it. */
export function page(result: readonly unknown[], { batch = 1, batchSize = 100 } = {}): unknown {
  return { result, count: result.length, batch, batchSize }
}
