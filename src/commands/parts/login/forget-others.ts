import type { Context } from '#command.ts'
import { firstApi, type ServerApi } from '#desk/server/api.ts'
import type { SignIn } from '../sign-in.ts'
import { asAccount } from './first-sign-in.ts'

/** An account as it was kept. */
interface Kept extends Pick<SignIn, 'server' | 'auth'> {
  readonly api?: ServerApi
  readonly username?: string
}

/** What one account saw is not for the next of its name. Who signs in by the same user name is the same; a key does not tell whose it is. */
export async function forgetOthers(
  wanted: SignIn & { readonly api: ServerApi },
  before: Kept | undefined,
  { forget }: Pick<Context, 'forget'>,
): Promise<void> {
  const { server, api, auth, username } = wanted
  if (before === undefined) return forget.seen(asAccount(wanted))
  const old = {
    server: before.server,
    api: before.api ?? firstApi,
    auth: before.auth,
    username: before.username ?? null,
  }
  const isSame = old.server === server && old.api === api && old.auth === auth && old.username === username
  if (isSame && username !== null) return
  await forget.seen(asAccount({ ...wanted, ...old }))
  await forget.seen(asAccount(wanted))
}
