import type { Parameter } from '#http/address.ts'

/** What a request carries so that the server knows who asks. */
export interface Authorization {
  readonly query: readonly Parameter[]
  readonly secrets: readonly Parameter[]
  readonly headers: Readonly<Record<string, string>>
  /** Secrets that travel in headers. */
  readonly alsoSecret: readonly string[]
  /** The API's base on this server, with slashes at both ends. */
  readonly base: string
  /** The web address of the page that the requests would come from. */
  readonly referer: string
}

/** One way to sign in; each server generation has its own. */
export interface SignIn {
  authorize(): Promise<Authorization>
  /** After a 401: true when there is a new authorization to try with; credentials that stay the same give false. */
  renew(refused: Authorization): Promise<boolean>
  /** Ends what was opened on the server. */
  end(): Promise<void>
}

/** Every request carries the same; there is nothing to open or end. */
export function unchanging(authorization: Authorization): SignIn {
  return {
    authorize: () => Promise.resolve(authorization),
    renew: () => Promise.resolve(false),
    end: () => Promise.resolve(),
  }
}
