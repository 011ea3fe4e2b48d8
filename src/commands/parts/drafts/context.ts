import type { Context, Draft } from '#command.ts'
import { UsageError } from '#errors.ts'

/** The context of the account that a draft was typed for. Throws UsageError where that is another one that nobody saved. */
export async function draftContext(draft: Draft, given: Context): Promise<Context> {
  const { name, profile, server } = draft
  const account = await given.account().catch(() => null)
  if (profile === null) {
    const current = account?.kind === 'server' ? account.server : null
    if (server === null || current === server) return given.forProfile(null)
    throw new UsageError(`Draft ${name} was typed for ${server}.`, {
      hint: `Go on with it there: helpdesk --server ${server} drafts edit ${name.slice(1)}`,
    })
  }
  if (account?.profile !== profile)
    given.say(`Draft ${name} was typed with the profile ${profile}; it goes on with that one.`)
  return given.forProfile(account?.profile === profile ? null : profile)
}
