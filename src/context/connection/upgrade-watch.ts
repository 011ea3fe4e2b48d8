import type { ServerApi } from '#desk/server/api.ts'
import type { Transport } from '#http/transport.ts'
import type { Account, ServerAccount } from '../account/account.ts'
import type { ConnectedDesk, ConnectParts } from './connect.ts'

interface Watched {
  readonly transport: Transport
  readonly follow: (desk: ConnectedDesk) => ConnectedDesk
}

interface Following extends Pick<ConnectParts, 'onUpgrade' | 'shell'> {
  /** Puts a help desk together for the account as it is from now on. */
  readonly goOn: (account: ServerAccount) => Promise<ConnectedDesk>
}

/** An account of before goes on where its server speaks the next API. */
export async function upgradeWatch(
  account: Account,
  transport: Transport,
  { onUpgrade, shell: { signal }, goOn }: Following,
): Promise<Watched> {
  if (account.kind === 'sandbox' || account.api !== 'legacy' || onUpgrade === undefined)
    return { transport, follow: (desk) => desk }
  const [{ noticing }, { following }] = await Promise.all([import('./upgraded.ts'), import('./following.ts')])
  const isUpgraded = async (): Promise<boolean> => {
    const { tellGeneration } = await import('#whd/nextgen/probe.ts')
    return (await tellGeneration({ ...account, transport, signal })) === 'nextgen'
  }
  const api: ServerApi = 'nextgen'
  const next = async (): Promise<ConnectedDesk> => {
    await onUpgrade(api)
    return goOn({ ...account, api })
  }
  return { transport: noticing(transport, isUpgraded), follow: (desk) => following(desk, next) }
}
