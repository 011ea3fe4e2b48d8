import { AnswerError, DeskError } from '#errors.ts'

import type { Connection } from '../../connection/connection.ts'
import { cookieHeader } from '../../connection/cookies.ts'
import type { Authorization, SignIn } from '../../connection/sign-in.ts'
import type { ServerSession, WebHelpDeskOptions } from '../../options.ts'
import type { ServerRoot } from '../../server-root.ts'
import { placed } from '../../connection/place.ts'
import { legacyPlace } from '../place.ts'
import { closeSession, openSession } from '../../sign-in/open-session.ts'
import type { SessionSignIn } from '../../sign-in/session-sign-in.ts'

/** Hands out a sign-in by the cookies of a live session, which uploads want whatever else signs in (field guide §10.1). */
export type BorrowSession = <Value>(use: (signIn: SignIn) => Promise<Value>) => Promise<Value>

/** The session in use is lent; it goes on afterwards. */
export function lendSession(signIn: SessionSignIn, root: ServerRoot): BorrowSession {
  return (use) => {
    let refused: Authorization | null = null
    return use({
      async authorize() {
        refused = await signIn.authorize()
        return cookieAuthorization(await signIn.session(), root)
      },
      renew: async () => refused !== null && (await signIn.renew(refused)),
      end: () => Promise.resolve(),
    })
  }
}

type SessionParts = Pick<WebHelpDeskOptions, 'transport' | 'root' | 'signal'>

/** How long the end of a session may take after Ctrl-C, in milliseconds. */
const farewell = 300

/** A session is opened for the purpose, and ended however it went. */
export function openToBorrow(opener: Connection, { transport, root, signal }: SessionParts): BorrowSession {
  return async (use) => {
    let session = await openSession(opener)
    try {
      return await use({
        authorize: () => Promise.resolve(cookieAuthorization(session, root)),
        async renew() {
          session = await openSession(opener)
          return true
        },
        end: () => Promise.resolve(),
      })
    } finally {
      // Also after Ctrl-C. What was uploaded is, whether or not this arrives.
      const parts = { transport, root, place: legacyPlace, signal: soonAfter(signal) }
      await closeSession(session, parts).catch((error: unknown) => {
        if (!(error instanceof DeskError)) throw error
      })
    }
  }
}

/** Aborted a moment after the other one is. */
function soonAfter(signal: AbortSignal | undefined): AbortSignal | undefined {
  if (signal === undefined) return undefined
  if (signal.aborted) return AbortSignal.timeout(farewell)
  const late = new AbortController()
  const last = (): void =>
    AbortSignal.timeout(farewell).addEventListener('abort', () => late.abort(), { once: true })
  signal.addEventListener('abort', last, { once: true })
  return late.signal
}

/** The session's own cookies, and its key as one made by hand (field guide Q16). */
function cookieAuthorization({ key, cookies }: ServerSession, root: ServerRoot): Authorization {
  if (!/^[\x21-\x3A\x3C-\x7E]+$/.test(key)) {
    throw new AnswerError('The key of the session cannot be sent as a cookie.')
  }
  const sent = [...cookies.filter(({ name }) => name !== 'wosid'), { name: 'wosid', value: key }]
  return {
    query: [],
    secrets: [],
    headers: cookieHeader(sent),
    alsoSecret: sent.map(({ value }) => value),
    ...placed(root, legacyPlace),
  }
}
