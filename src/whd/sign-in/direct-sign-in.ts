import { unchanging, type SignIn } from '../connection/sign-in.ts'
import type { DirectCredentials } from '../options.ts'
import type { ServerRoot } from '../server-root.ts'
import { apiBase } from '../legacy/address.ts'
import { credentialParameters } from './credentials.ts'

/** Every request carries the same key or password. */
export function signInDirectly(credentials: DirectCredentials, root: ServerRoot): SignIn {
  return unchanging({
    ...credentialParameters(credentials),
    headers: {},
    alsoSecret: [],
    base: apiBase(root),
  })
}
