import { timeoutsFor } from '#http/timeouts.ts'
import type { Context } from '../../context.ts'
import { serverKinds } from '../connection/server-kinds.ts'
import type { Shell } from '../../shell.ts'
import type { Subject } from './check.ts'

export interface WayParts extends Pick<Context, 'account' | 'patience'> {
  readonly shell: Shell
  /** Something stands in for the network. */
  readonly isOffTheNetwork: boolean
  /** No certificate is checked, for this call. */
  readonly isInsecure: boolean
}

/** How the server of the account is reached, as its requests are. */
export async function wayToHelpDesk(parts: WayParts): ReturnType<Subject['way']> {
  const { shell, account, patience, isOffTheNetwork, isInsecure } = parts
  const used = await account()
  if (isOffTheNetwork || used.kind === 'sandbox') return null
  const { server, insecureHttp, wire } = used
  const { parseServerRoot } = await serverKinds[used.api].load()
  return {
    origin: parseServerRoot(server, { insecureHttp }).origin,
    probing: {
      trust: { ...wire, insecure: isInsecure },
      proxy: wire.proxy,
      env: shell.env,
      timeout: timeoutsFor(await patience()).connect,
      signal: shell.signal,
    },
  }
}
