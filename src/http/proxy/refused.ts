import { UnreachableError } from '#errors.ts'

import type { Origin } from '../origin.ts'
import type { Proxy } from './choose.ts'

/** Why a proxy did not pass a request on: nothing of it reached the server. */
export function refusedByProxy(
  status: number,
  { proxy, origin }: { readonly proxy: Proxy; readonly origin: Origin },
): UnreachableError {
  const what = `Cannot reach ${origin.text}: the proxy ${proxy.text}`
  if (status === 407) {
    const why =
      proxy.authorization === null ? 'wants a name and password' : 'does not take the name and password'
    const variable = `${origin.scheme.toUpperCase()}_PROXY`
    return new UnreachableError(`${what} ${why}.`, {
      hint: `Give them in the environment: ${variable}=${proxy.scheme}://NAME:PASSWORD@${proxy.host}:${proxy.port}`,
    })
  }
  // What stands between the proxy and the server may be over in a moment.
  const passing = status >= 502 && status <= 504 ? { code: 'EHOSTUNREACH' } : {}
  return new UnreachableError(`${what} does not lead there (status ${status}).`, {
    hint: 'Is it the right proxy for this server? NO_PROXY and helpdesk login --proxy decide.',
    cause: Object.assign(new Error(`status ${status}`), passing),
  })
}
