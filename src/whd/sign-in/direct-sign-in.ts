import type { ApiPlace } from '../connection/place.ts'
import { placed } from '../connection/place.ts'
import type { SignIn } from '../connection/sign-in.ts'
import type { DirectCredentials } from '../options.ts'
import type { ServerRoot } from '../server-root.ts'
import { credentialParameters } from './credentials.ts'

interface Where {
  readonly root: ServerRoot
  readonly place: ApiPlace
}

/** Every request carries the same key or password; it is asked for when the first one goes out. */
export function signInDirectly(ask: () => Promise<DirectCredentials>, { root, place }: Where): SignIn {
  return {
    authorize: async () => ({
      ...credentialParameters(await ask()),
      headers: {},
      alsoSecret: [],
      ...placed(root, place),
    }),
    renew: () => Promise.resolve(false),
    end: () => Promise.resolve(),
  }
}
