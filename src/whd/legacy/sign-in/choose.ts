import type { SignIn } from '../../connection/sign-in.ts'
import { legacyPlace } from '../place.ts'
import type { DirectCredentials, WebHelpDeskOptions } from '../../options.ts'
import { createConnection, type Connection } from '../../connection/connection.ts'
import { lendSession, openToBorrow, type BorrowSession } from './borrow-session.ts'
import { closeSession, openSession } from '../../sign-in/open-session.ts'
import { signInBySession } from '../../sign-in/session-sign-in.ts'
import { signInDirectly } from '../../sign-in/direct-sign-in.ts'

export interface ChosenSignIn {
  readonly signIn: SignIn
  /** The tech that a session says it belongs to; opens one for the question where none is in use. */
  readonly techOfSession: () => Promise<number | null>
  readonly borrowSession: BorrowSession
  readonly username: string | null
  readonly isAppKey: boolean
}

/** The sign-in for an account's credentials. */
export function chooseSignIn(options: WebHelpDeskOptions): ChosenSignIn {
  const { credentials, root } = options
  const parts = { ...options, place: legacyPlace }
  const direct = credentials.mode === 'session' ? credentials.opening : credentials
  const own = signInDirectly(() => Promise.resolve(direct), parts)
  const opener = createConnection({ ...options, signIn: own })
  if (credentials.mode === 'session') {
    const signIn = signInBySession(opener, parts)
    const techOfSession = async (): Promise<number | null> => (await signIn.session()).techId
    const borrowSession = lendSession(signIn, root)
    return { signIn, techOfSession, borrowSession, ...namesOf(credentials.opening) }
  }
  return {
    signIn: own,
    techOfSession: () => askBySession(opener, options),
    borrowSession: openToBorrow(opener, options),
    ...namesOf(credentials),
  }
}

function namesOf(credentials: DirectCredentials): Pick<ChosenSignIn, 'username' | 'isAppKey'> {
  const username = credentials.mode === 'key' ? null : credentials.username
  return { username, isAppKey: credentials.mode === 'app-key' }
}

async function askBySession(opener: Connection, options: WebHelpDeskOptions): Promise<number | null> {
  const session = await openSession(opener)
  await closeSession(session, { ...options, place: legacyPlace })
  return session.techId
}
