import { createConnection } from '../../connection/connection.ts'
import type { SignIn } from '../../connection/sign-in.ts'
import type { NextgenOptions } from '../../options.ts'
import { signInDirectly } from '../../sign-in/direct-sign-in.ts'
import { signInBySession } from '../../sign-in/session-sign-in.ts'
import { nextgenPlace } from '../place.ts'
import { signInByToken } from './token-sign-in.ts'

interface ChosenSignIn {
  readonly signIn: SignIn
  /** The tech that the token or session says it belongs to. */
  readonly techOfSession: () => Promise<number | null>
}

/** Keys and passwords are exchanged for a token, but where a session was asked for (NextGen notes §3). */
export function chooseSignIn(options: NextgenOptions): ChosenSignIn {
  const { auth, ask } = options.credentials
  if (auth !== 'session') {
    const signIn = signInByToken(ask, options)
    return { signIn, techOfSession: async () => (await signIn.token()).techId }
  }
  const parts = { ...options, place: nextgenPlace }
  const opener = createConnection({ ...options, signIn: signInDirectly(ask, parts) })
  const signIn = signInBySession(opener, parts)
  return { signIn, techOfSession: async () => (await signIn.session()).techId }
}
