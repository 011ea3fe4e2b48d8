import type { Authorization, SignIn } from '../../connection/sign-in.ts'
import type { DirectCredentials, WebHelpDeskOptions } from '../../options.ts'
import { renewable } from '../../sign-in/renewable.ts'
import { exchange, readToken, revoke, type Token, tokenAuthorization } from './token.ts'

export interface TokenSignIn extends SignIn {
  /** The token in use; exchanged for the credentials when there is none. */
  token(): Promise<Token>
}

export type TokenSignInParts = Pick<
  WebHelpDeskOptions,
  'transport' | 'root' | 'sessions' | 'signal' | 'clock'
>

/**
 * Requests carry a token, kept between runs for as long as it lives. Credentials are asked for when one is needed, and not
 * held (NextGen notes §3.1).
 */
export function signInByToken(ask: () => Promise<DirectCredentials>, parts: TokenSignInParts): TokenSignIn {
  const { sessions, clock } = parts

  const obtain = async (): Promise<Held> => {
    const token = await exchange(await ask(), parts)
    await sessions.write(token)
    return hold(token, parts)
  }
  const isAlive = ({ until }: Token): boolean => clock.now().getTime() < until
  const restore = async (): Promise<Held> => {
    const token = readToken(await sessions.read())
    return token !== null && isAlive(token) ? hold(token, parts) : obtain()
  }
  // Requests in flight together find a token spent together; one of them gets the next.
  const inUse = renewable(restore, obtain)

  async function alive(): Promise<Held> {
    const held = await inUse.get()
    return isAlive(held.token) ? held : inUse.renew(held)
  }

  return {
    token: async () => (await alive()).token,
    authorize: async () => (await alive()).authorization,
    async renew(refused) {
      const held = await inUse.get()
      if (held.authorization === refused) await inUse.renew(held)
      return true
    },
    async end() {
      const token = readToken(await sessions.read())
      inUse.forget()
      await sessions.remove()
      if (token !== null) await revoke(token, parts)
    },
  }
}

interface Held {
  readonly token: Token
  readonly authorization: Authorization
}

function hold(token: Token, parts: TokenSignInParts): Held {
  return { token, authorization: tokenAuthorization(token, parts) }
}
