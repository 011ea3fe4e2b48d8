import type { ServerRoot } from '../server-root.ts'
import type { Authorization } from './sign-in.ts'

/** Where an API lives on its server. */
export interface ApiPlace {
  /** Below the server's root, with slashes at both ends; hosted servers have the instance in it. */
  readonly base: (instanceId: number) => string
  /** The web page that a browser would ask from. */
  readonly page: string
}

/** Of a server that serves one help desk. */
const onlyInstance = -1

/** The addresses that requests to a server are made of. */
export function placed(
  { origin, prefix }: ServerRoot,
  place: ApiPlace,
  instanceId = onlyInstance,
): Pick<Authorization, 'base' | 'referer'> {
  return {
    base: prefix + place.base(instanceId),
    referer: `${origin.text}${prefix}${place.page}`,
  }
}
