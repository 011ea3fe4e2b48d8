import type { StorePaths } from '#store/paths.ts'
import type { Shell } from '../../shell.ts'
import type { Account, ServerAccount } from '../account/account.ts'
import { machineOf } from '../settings.ts'
import { keptUnder, looksPath } from './kept-under.ts'

interface Place {
  readonly shell: Shell
  readonly paths: StorePaths
}

/** Forgets what would pass for a sign-in: the session of an account, and what the server said of itself. */
export async function forgetSignIn(account: Account, { shell, paths }: Place): Promise<void> {
  if (account.kind === 'sandbox') return
  const { createSessions } = await import('#store/sessions.ts')
  const remembering = { machine: machineOf(shell), onDamage: () => undefined }
  await createSessions(paths.sessions, remembering).forget(account.profile ?? 'environment')
  await forgetLookups(account, { shell, paths })
}

/** Forgets what an account saw: the words of completion, the last answers and looks, and its mirror. */
export async function forgetSeen(account: Account, { shell, paths }: Place): Promise<void> {
  if (account.kind === 'sandbox') return
  const [{ createAnswerFiles }, { forgetMirrors }] = await Promise.all([
    import('#store/answers/answers.ts'),
    import('#store/mirror/forget.ts'),
  ])
  const remembering = { machine: machineOf(shell), onDamage: () => undefined }
  const named = { ...(await keptUnder(account)), ...remembering }
  await forgetLooks(account, paths)
  await forgetWords(account, paths)
  await createAnswerFiles({ folder: paths.answers, ...named }).clear()
  await forgetMirrors({ folder: paths.mirrors, ...named })
}

async function forgetLooks(account: ServerAccount, { looks }: StorePaths): Promise<void> {
  const [{ removeIfAny }, { keptAside }] = await Promise.all([
    import('#store/files.ts'),
    import('#store/kept-aside.ts'),
  ])
  const path = await looksPath(account, looks)
  for (const one of [path, ...keptAside(path)]) await removeIfAny(one)
}

/** Also those that were read with a secret of the environment. */
async function forgetWords(account: ServerAccount, { completion }: StorePaths): Promise<void> {
  const [{ completionPlace, environmentPlace }, { removeIfAny }] = await Promise.all([
    import('#store/completion/place.ts'),
    import('#store/files.ts'),
  ])
  const { profile, server, username } = account
  const places = [
    profile === null ? null : completionPlace(completion, profile),
    environmentPlace(completion, { server, username: username ?? '' }),
  ]
  for (const place of places) {
    if (place === null) continue
    await removeIfAny(place.words)
    await removeIfAny(place.wanted)
  }
}

/** Forgets what the server said of itself. */
export async function forgetLookups(account: ServerAccount, { shell, paths }: Place): Promise<void> {
  const { createCache } = await import('#store/cache.ts')
  const named = { ...(await keptUnder(account)), machine: machineOf(shell), onDamage: () => undefined }
  await createCache({ folder: paths.lookups, ...named }).clear()
}
