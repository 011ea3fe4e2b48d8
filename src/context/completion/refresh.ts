import { existsSync } from 'node:fs'
import type { StorePaths } from '#store/paths.ts'
import type { Shell } from '../../shell.ts'
import type { Account } from '../account/account.ts'

/**
 * Has the words of completion read by a process of its own, when a shell wanted them since: nobody waits for it, and
 * whoever never completes has none. A key-command is not run for it, as it may ask a person.
 */
export async function refreshIfWanted(account: Account, { shell, paths }: Parts): Promise<void> {
  if (!existsSync(paths.completion)) return
  const { placeFor } = await import('./keep.ts')
  const found = await placeFor(account, paths)
  if (found === null || !existsSync(found.place.wanted)) return
  if (account.kind === 'server' && account.keyCommand !== null) return
  const { removeIfAny } = await import('#store/files.ts')
  const isOurs = await removeIfAny(found.place.wanted).then(
    () => true,
    () => false,
  )
  if (isOurs) shell.startDetached(['completion', 'refresh', ...named(account), '--no-input'])
}

/** The options that lead to the same account; its secret is in the environment or kept. */
function named(account: Account): readonly string[] {
  const profile = account.profile === null ? [] : ['--profile', account.profile]
  const isOwn = account.kind === 'server' && account.secretIn === 'environment'
  return isOwn ? [...profile, '--server', account.server] : profile
}

interface Parts {
  readonly shell: Pick<Shell, 'startDetached'>
  readonly paths: StorePaths
}
