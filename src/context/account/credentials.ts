import { SignInError } from '#errors.ts'
import type { Credentials, DirectCredentials, LateCredentials } from '#whd/options.ts'
import type { ServerAccount } from './account.ts'

/** What an account signs in with once that is needed. Throws SignInError when it cannot be right. */
export function credentialsOf(
  { auth, username, server, profile }: ServerAccount,
  secretOf: () => Promise<string>,
): LateCredentials {
  const signIn =
    profile === null ? 'helpdesk login' : `helpdesk login --profile ${profile} --server ${server}`
  if (username === null && (auth === 'app-key' || auth === 'password'))
    throw new SignInError('The account lacks its user name.', {
      hint: `Sign in again: ${signIn} --username NAME`,
    })
  return {
    auth,
    username,
    async ask(): Promise<DirectCredentials> {
      const secret = await secretOf()
      if (username === null || auth === 'key') return { mode: 'key', apiKey: secret }
      return auth === 'app-key'
        ? { mode: 'app-key', apiKey: secret, username }
        : { mode: 'password', username, password: secret }
    },
  }
}

/** The same at once. */
export async function credentialsNow({ auth, ask }: LateCredentials): Promise<Credentials> {
  const direct = await ask()
  return auth === 'session' ? { mode: 'session', opening: direct } : direct
}
