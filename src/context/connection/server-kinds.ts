import type { ServerApi } from '#desk/server/api.ts'
import type { AddressRules, Origin } from '#http/origin.ts'
import type { NextgenOptions } from '#whd/options.ts'
import type { ServerAccount } from '../account/account.ts'
import { credentialsNow } from '../account/credentials.ts'
import type { ConnectedDesk } from './connect.ts'

/** What is known of the servers of an API before anything is asked of one. */
interface ServerKind {
  /** Loads no more than what reads its address. */
  readonly root: () => Promise<Pick<Speaker, 'parseServerRoot'>>
  /** Loads what speaks the API, when an account needs it. */
  readonly load: () => Promise<Speaker>
  /** A sign-in of that kind leaves something open on the server. */
  readonly leavesOpen: (auth: ServerAccount['auth']) => boolean
}

interface Speaker {
  readonly createHelpDesk: (options: NextgenOptions) => Promise<ConnectedDesk> | ConnectedDesk
  /** Reads a pasted address and cuts it down to the root. Throws UsageError. */
  readonly parseServerRoot: (typed: string, rules?: AddressRules) => ServerRoot
}

/** Where a server lives. */
interface ServerRoot {
  readonly origin: Origin
  /** What stands before its own paths: empty, or like `/it`. */
  readonly prefix: string
}

export const serverKinds: Readonly<Record<ServerApi, ServerKind>> = {
  legacy: {
    root: () => import('#whd/server-root.ts'),
    async load() {
      const [{ createLegacyHelpDesk }, { parseServerRoot }] = await Promise.all([
        import('#whd/legacy/help-desk.ts'),
        import('#whd/server-root.ts'),
      ])
      return {
        parseServerRoot,
        createHelpDesk: async (options) =>
          createLegacyHelpDesk({ ...options, credentials: await credentialsNow(options.credentials) }),
      }
    },
    leavesOpen: (auth) => auth === 'session',
  },
  nextgen: {
    root: () => import('#whd/server-root.ts'),
    async load() {
      const [{ createNextgenHelpDesk }, { parseServerRoot }] = await Promise.all([
        import('#whd/nextgen/help-desk.ts'),
        import('#whd/server-root.ts'),
      ])
      return { parseServerRoot, createHelpDesk: createNextgenHelpDesk }
    },
    leavesOpen: () => true,
  },
  rt: {
    root: () => import('#rt/server-root.ts'),
    async load() {
      const [{ requestTracker }, { parseServerRoot }] = await Promise.all([
        import('./request-tracker.ts'),
        import('#rt/server-root.ts'),
      ])
      return { parseServerRoot, createHelpDesk: requestTracker }
    },
    leavesOpen: () => false,
  },
}
